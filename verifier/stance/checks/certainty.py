"""Certainty: that something is suspected is not that it is proven, who is accused has not confessed, and a rumour is no fact."""

from __future__ import annotations

import re

from claims.records import Language
from claims.text.attribution_cues import SAID
from claims.text.polarity import negated
from claims.text.spans import Span
from verifier.results import Check
from verifier.stance.checks.side import Side

_TO = r"\b(?:zu|zur|zum|wegen)\b"
_LAST = r"(?=[,.;:!?]|$|\sund\b)"
"""Where a verb's prefix stands, and no preposition or article."""
_SETTLED: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:prove[sd]?(?=\s(?:that|the|his|her|its|their)\b)|(?:(?<=was\s)|(?<=were\s)|(?<=been\s))proved|proven|confirm(?:s|ed)?"
        r"|admits?|(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)(?<!\bbeing\s)admitted|acknowledge[sd]?|confess(?:es|ed)?"
        r"|plead(?:s|ed|ing)? guilty|convict(?:s|ed)|(?:made|gave) a (?:full )?confession"
        r"|found guilty|established that|demonstrate[sd]? that)\b",
        re.IGNORECASE,
    ),
    "de": re.compile(
        r"\b(?:erwiesen|geständig|Geständnis (?:ab)?gelegt"
        r"|nachgewiesen|nachweislich|bewies(?:en)?|bestätigt(?:en?)?|eingeräumt|zugegeben|gesteht|gestand(?:en)?"
        rf"|verurteilt(?:en?)?(?=[^.;]{{0,120}}{_TO})|{_TO}[^.;]{{0,120}}\bverurteilt(?:en?)?"
        r"|überführt|schuldig (?:gesprochen|befunden)|(?:sprach|sprachen|spricht|sprechen)\b[^.;]{0,120}\bschuldig"
        r"|bek(?:enn|ann)\w{1,3}\b[^.;]{0,120}\b(?<!nicht )schuldig"
        rf"|(?:gibt|gab|geben|gaben)\b[^.;]{{0,160}}\bzu{_LAST}|(?:räumt|räumte|räumen|räumten)\b[^.;]{{0,160}}\bein{_LAST})\b",
        re.IGNORECASE,
    ),
}
_FOUND = re.compile(r"confirm|convict|guilty|bestätig|verurteil|schuldig|überführ", re.IGNORECASE)
"""What courts and offices find, of which the news tell by quoting them."""
_CONVICTED = re.compile(r"convict|found guilty|plead|verurteil|schuldig|sentenced", re.IGNORECASE)
_CHARGED: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:charged with|accused of|suspected of|indicted (?:on|for|over)|fac(?:e|es|ing) (?:\w+ )?charges|on trial|suspect)\b",
        re.IGNORECASE,
    ),
    "de": re.compile(
        r"\b(?:angeklagt|Anklage\b[^.;]{0,120}\berhoben|(?:erhob|erhebt)\b[^.;]{0,120}\bAnklage"
        r"|unter Verdacht|im Verdacht|verdächtigt?|Tatverdächtige[rn]?"
        r"|vorgeworfen|vor Gericht)\b"
    ),
}
"""Who is charged or suspected is not convicted yet."""
_OUTCOME = re.compile(
    r"\b(?:sentence[sd]?|jail(?:ed)?|prison|imprisoned|life term|handed|acquitted|cleared|verdict|fined|plea|pleaded|Haft(?:strafen?)?"
    r"|(?:years?|months) (?:in jail|behind bars)|life behind bars|(?:muss|müssen)\b[^.;]{0,80}\bJahren? (?:in|ins|hinter)"
    r"|lebenslang\w*|Urteil\w*|Gefängnis(?:strafen?)?|Freispruch|freigesprochen|Bewährung|Geldstrafen?)\b"
)
_HEARSAY = re.compile(
    r"insider|medien|kreise|bericht|quelle|anklage|staatsanw|media|source|report|prosecut", re.IGNORECASE
)
"""Whom the news quote with what is not found yet."""
_QUOTED = re.compile(r"\baccording\b|\blaut\b|\bzufolge\b|\bangaben\b|\bteil(?:t|te|ten|en)\b", re.IGNORECASE)
_ANNOUNCED: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"\bannounce[sd]?\b", re.IGNORECASE),
    "de": re.compile(
        r"\b(?:gibt|gab|geben|gaben|gegeben)\b[^.;]{0,160}\bbekannt|\bbekannt\s?ge(?:geben|macht)\b", re.IGNORECASE
    ),
}
"""What one says of oneself, in public: neither a rumour nor a confession."""

_TOLD = r"(?:\s\w{1,40}){0,3},\s"
_RUMOUR: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:(?P<tale>rumou?rs?|gossip|hoax|urban legend|myth|(?:false|debunked|baseless|unfounded|viral) claims?|the claim)"
        r"(?:\s\w+){0,3}?,?\s(?:that|alleging|claiming|saying)"
        r"|rumou?rs? ha(?:s|ve) it|rumou?red|falsely claim(?:s|ed|ing)?|claims?\b[^.;]{0,40}\bcirculat(?:e|es|ed|ing))\b",
        re.IGNORECASE,
    ),
    "de": re.compile(
        rf"\b(?:(?P<tale>(?:Legende|Mär)(?={_TOLD}(?:dass|wonach)\b)"
        rf"|Gerüchte?n?(?={_TOLD}(?:dass|wonach|[^.;]{{1,120}}\b(?:sei|seien|habe|hätten|werde|würden|könne|könnten|wolle|müsse)\b))"
        r"|Falschmeldung(?:en)?|Falschbehauptung(?:en)?|Falschnachricht(?:en)?"
        r"|[Dd](?:ie|er) (?:\w+ )?Behauptung(?:en)?)(?:\s\w+){0,3}?,\s|Gerüchten zufolge|(?:ge)?munkel[tn]"
        r"|fälschlich(?:erweise)? (?:behauptet|verbreitet))"
    ),
}
"""What a sentence calls a tale, right before it tells it."""
_TALK = re.compile(
    r"\b(?:claim(?:s|ed|ing)?\b|den(?:y|ies|ied)\b|dismiss|behaupt|bestr[ei]|dement|rumou?r|gossip|speculat|alleged|reported(?:ly|\sto)|said\sto|circulat|false|untrue|hoax|myth"
    r"|gerücht|gemunkel|munkel|spekul|angeblich|mutmaßlich|kursier|vernehmen|falsch|unwahr|legende)",
    re.IGNORECASE,
)
"""What a claim has that tells of a tale itself."""


def certainty(claim: Side, evidence: Side) -> list[Check]:
    """Whether what the claim calls proven, confirmed or admitted is called so in the evidence; silent where the evidence does not
    leave it to others, or deem it possible; a court or office may be quoted with what it found. And whether the claim states what
    the evidence only calls a rumour.

    >>> told = Side("Die Polizei vermutet, dass das Feuer gelegt wurde.", "de")
    >>> certainty(Side("Police have proven that the fire was started on purpose.", "en"), told)
    [Check(slot='certainty', agrees=False, claim='proven', evidence='vermutet')]
    >>> certainty(Side("Police suspect that the fire was started on purpose.", "en"), told)
    []
    >>> certainty(Side("Police confirmed it.", "en"), Side("The report could not be confirmed.", "en"))
    [Check(slot='certainty', agrees=False, claim='confirmed', evidence='confirmed')]
    >>> certainty(Side("Er wurde wegen Betrugs verurteilt.", "de"), Side("He was jailed for fraud, according to the court.", "en"))
    []
    >>> certainty(Side("He admitted it.", "en"), Side("Er bestreitet die Tat nicht.", "de"))
    []
    >>> certainty(Side("He has not admitted it.", "en"), Side("Er bestreitet die Tat.", "de"))
    []
    >>> certainty(Side("Pelé gewann drei Titel.", "de"), Side("Die Legende, die drei Titel gewann, ist tot.", "de"))
    []
    >>> certainty(Side("Das Werk schließt.", "de"), Side("Rumours that the plant will close have spread online.", "en"))
    [Check(slot='certainty', agrees=False, claim='', evidence='Rumours')]
    """
    rumour = _RUMOUR[evidence.language].search(evidence.text)
    tells = _RUMOUR[claim.language].search(claim.text) or _TALK.search(claim.text)
    if rumour and not tells and not claim.negations:
        return [Check("certainty", False, "", rumour["tale"] or rumour[0])]
    mine = _SETTLED[claim.language].search(claim.text)
    if mine is None or any(one.kind == "uphold" and one.span.meets(Span(*mine.span())) for one in claim.degrees):
        return []
    theirs = _SETTLED[evidence.language].search(evidence.text)
    if theirs is not None:
        return [Check("certainty", _is_so(claim, mine) == _is_so(evidence, theirs), mine[0], theirs[0])]
    if not _is_so(claim, mine):
        return []
    if _CONVICTED.search(mine[0]):
        if _OUTCOME.search(evidence.text):
            return []
        if charged := _CHARGED[evidence.language].search(evidence.text):
            return [Check("certainty", False, mine[0], charged[0])]
    cue = evidence.attribution.cue
    if (
        cue is None
        or negated(evidence.text, cue, evidence.language)
        or _ANNOUNCED[evidence.language].search(evidence.text)
    ):
        return []
    words = cue.of(evidence.text)
    if (
        _FOUND.search(mine[0])
        and not _HEARSAY.search(words)
        and (_QUOTED.search(words) or SAID[evidence.language].search(words))
    ):
        return []
    return [Check("certainty", False, mine[0], words)]


def _is_so(side: Side, settled: re.Match[str]) -> bool:
    """Whether what is called settled is not negated, at its verb or where this has its prefix.

    >>> side = Side("Sie zahlt, räumt einen Fehler aber nicht ein.", "de")
    >>> [_is_so(side, found) for found in _SETTLED["de"].finditer(side.text)]
    [False]
    """
    first, last = settled[0].split()[0], settled[0].split()[-1]
    ends = Span(settled.start(), settled.start() + len(first)), Span(settled.end() - len(last), settled.end())
    return not any(negated(side.text, end, side.language) for end in ends)
