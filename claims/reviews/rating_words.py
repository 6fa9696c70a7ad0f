"""The words in which fact checks rate claims, in English and German, each phrase under what it means on our scale.

What says that the facts are right but mislead is mixed: the claim itself is not denied.
"""

from __future__ import annotations

from claims.records import Rating

_PHRASES: dict[Rating, str] = {
    "true": """
        true | right | correct | accurate | verified | confirmed | supported | legit | legitimate | authentic | real |
        geppetto checkmark | fact | factual | this is true | entirely true | completely true | yes |
        wahr | richtig | stimmt | korrekt | zutreffend | belegt | bestätigt | echt | das stimmt | tatsache | ja
    """,
    "mostly true": """
        mostly true | mostly correct | mostly accurate | mostly right | largely true | largely correct | largely accurate |
        nearly true | almost true | one pinocchio | substantially true |
        größtenteils richtig | größtenteils wahr | größtenteils korrekt | weitgehend richtig | weitgehend wahr |
        weitgehend korrekt | überwiegend richtig | überwiegend wahr | meist richtig | meistens richtig | eher richtig |
        eher wahr | stimmt größtenteils | stimmt weitgehend | im wesentlichen richtig
    """,
    "mixed": """
        mixed | mixture | mixed rating | half true | half-true | partly true | partially true | partly false | partially false |
        partially correct | partly correct | half right | two pinocchios | in between | missing context | lacks context |
        needs context | lacking context | out of context | misleading | distorts the facts | cherry picks | cherry picking |
        exaggerated | exaggeration | overstated | oversimplified | spin | spins the facts | true but misleading | imprecise |
        contradicted and supported | not the whole story | outdated |
        teilweise richtig | teilweise wahr | teilweise falsch | teils richtig | teils falsch | teils teils | teils, teils |
        halb wahr | halbwahr | halbwahrheit | halb richtig | zum teil richtig | zum teil falsch | stimmt teilweise | gemischt |
        irreführend | fehlender kontext | kontext fehlt | aus dem kontext gerissen | falscher kontext | ohne kontext |
        verzerrt | verkürzt | übertrieben | ungenau | missverständlich | veraltet | falscher zusammenhang
    """,
    "mostly false": """
        mostly false | mostly incorrect | mostly inaccurate | mostly wrong | largely false | largely incorrect |
        largely inaccurate | barely true | three pinocchios | nearly false | almost false |
        größtenteils falsch | größtenteils unwahr | weitgehend falsch | überwiegend falsch | meist falsch | meistens falsch |
        eher falsch | eher unwahr | kaum wahr | stimmt größtenteils nicht | stimmt kaum
    """,
    "false": """
        false | wrong | incorrect | inaccurate | untrue | not true | not correct | fake | fake news | hoax | fabricated |
        fabrication | made up | made-up | pants on fire | pants-fire | pants on fire! | four pinocchios | bogus | baseless |
        debunked | scam | fiction | fictional | altered | altered photo | altered video | altered image | doctored | manipulated |
        miscaptioned | misattributed | incorrect attribution | labeled satire | labelled satire | satire | refuted |
        contradicted | lie | no | completely false | totally false | entirely false | this is false |
        falsch | unwahr | nicht wahr | stimmt nicht | das stimmt nicht | unzutreffend | nicht zutreffend | gefälscht |
        fälschung | frei erfunden | erfunden | manipuliert | widerlegt | lüge | fake | falschmeldung | falsch zugeordnet |
        falsche zuordnung | falsch zitiert | völlig falsch | komplett falsch | nein | unsinn
    """,
    "unproven": """
        unproven | unverified | unsupported | unsubstantiated | unconfirmed | no evidence | not proven | lacks evidence |
        insufficient evidence | not enough evidence | undetermined | research in progress | in progress | unknown |
        unfounded | inconclusive | disputed | not verifiable | unverifiable | open |
        unbelegt | nicht belegt | unbewiesen | nicht bewiesen | unbestätigt | nicht bestätigt | unklar | offen | ungeklärt |
        keine belege | keine beweise | nicht überprüfbar | nicht nachprüfbar | umstritten | unbekannt | fehlende belege |
        ohne beleg | ohne belege
    """,
}

RATING_OF: dict[str, Rating] = {
    " ".join(phrase.split()): rating for rating, phrases in _PHRASES.items() for phrase in phrases.split("|")
}
"""The rating that each phrase means; phrases in small letters."""
