"""Words by which names are told from other words, in English and German: what leads to a name, and what is none in spite of its capital."""

from __future__ import annotations

import re

ROLES = frozenset(
    "ceo cfo cio coo cto vp mr mrs ms dr prof sir president minister chancellor senator chairman chairwoman secretary "
    "herr frau firma stadt land".split()
)
ROLE_ENDINGS = tuple(
    "chef chefin gründer gründerin sprecher sprecherin kanzler kanzlerin minister ministerin präsident präsidentin manager "
    "managerin hersteller anbieter betreiber entwickler forscher leiter leiterin investor professor vorstand konzern "
    "unternehmen tochter mutter dienst partei magazin zeitung agentur ".split()
)
GENERIC = frozenset("ai ki it pc tv ceo us-dollar usd eur gbp chf url pdf faq".split())
"""Short forms that go on with a name ("Inflection AI") but do not make one."""

CALENDAR = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday januar februar märz mai juni juli oktober dezember montag dienstag mittwoch "
    "donnerstag freitag samstag sonnabend sonntag mondays tuesdays wednesdays thursdays fridays saturdays sundays "
    "anfang mitte ende frühjahr sommer herbst winter spring summer autumn jahr".split()
)
UNITS = frozenset(
    "dollar dollars euro euros cent pfund franken yen yuan million millionen milliarde milliarden billion billionen "
    "billions trillion prozent percent mio mrd tonnen liter meter kilometer stunden minuten".split()
)
MEASURES = frozenset(
    "art arten becher bissen dutzend dutzende eimer fass flasche flaschen gläser glas gramm gruppe handvoll hektar hunderte "
    "hundert kanne kasten kilo kiste kisten löffel menge paar packung portion reihe sack scheibe schluck serie sorte stapel "
    "stück tasse tassen tausend tausende teller tüte zehntausende hunderttausende".split()
)
"""What stands right before the noun of what it measures: "ein Glas Wasser"."""
ENGLISH_WORDS = frozenset(
    "a about according after again all almost already also although among an and another any are as at back because been "
    "before behind besides between both but by can could critics despite did do does during each earlier early either even "
    "ever every everyone few following for former four from further given had has have having he hence her here his how "
    "however i if in indeed instead into investors is it its just last late later least less like little many meanwhile "
    "might more moreover most much must my neither never nevertheless new next no nobody none nor not nothing now of off "
    "often on once one only onto or other others our out over own per perhaps rather same several shares she should since "
    "so some someone something soon still such than that the their them then there therefore these they this those though "
    "three through thus to today together tomorrow too toward towards two under unless unlike until up upon us very via was "
    "we were what when where whereas whether which while who whom whose why will with within without would yes yesterday "
    "yet you your".split()
)
ENGLISH_COMMON = re.compile(r".{5,}ly|.+(?:ors|tions?|ments?|ness|ists|ities|ysts|yees|ships?)")

DETERMINERS = frozenset(
    "der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner mein meine sein seine seinen "
    "seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer euer dieser diese dieses "
    "diesen diesem jener jene jenes jeder jede jedes jeden jedem welcher welche welches im am ins ans beim zum zur vom aufs "
    "fürs viele vielen mehrere mehreren einige einigen alle allen weitere weiteren manche wenige zwei drei vier fünf sechs "
    "sieben acht neun zehn beide beiden mehr weniger rund etwa knapp über".split()
)
BARE_PREPOSITIONS = frozenset(
    "von bei mit durch gegen für in nach aus an seitens zwischen neben ausser ohne um darunter wie".split()
)
GERMAN_WORDS = (
    DETERMINERS
    | BARE_PREPOSITIONS
    | frozenset(
        "aber ab alles allein allerdings als also andere andererseits anders auch auf aufgrund ausserdem bald bereits besonders "
        "bis bisher bislang bzw da dabei dadurch dafür dagegen daher dahinter damals damit danach dann daran darauf daraufhin "
        "darin darum darunter davon dazu denn dennoch derzeit deshalb deswegen doch dort durch ebenfalls ebenso eher eigentlich "
        "einerseits einst endlich er erst erstmals es etwas früher ganz gar gegenüber gemeinsam genau gerade gestern grosse grossen "
        "gute hier hinter hingegen ich ihm ihn ihnen immer immerhin indem insgesamt inzwischen ist jedoch jemand jetzt kaum "
        "künftig kurz kürzlich lange laut leider man mittlerweile möglicherweise morgen nach nachdem natürlich neben neue neuen "
        "neuer neues nicht nie niemand noch nun nur ob obwohl oder offenbar ohne parallel pro schliesslich schon sehr seit "
        "seitdem seitens selbst sie so sobald sofern sogar solche somit sondern sonst soweit sowie später statt stattdessen "
        "trotz trotzdem und unter ursprünglich vergangene vielleicht vor vorher während wann warum was wegen weil weiter weiterhin "
        "wenn wer wie wieder wir wo wobei wohl worauf zudem zuerst zufolge zugleich zuletzt zunächst zurzeit zusammen zwar zuvor "
        "erste ersten letzte letzten".split()
    )
)
GERMAN_BARE_NOUNS = frozenset(
    "angabe angaben anfrage angst anspruch arbeit aussicht basis bedarf beginn beispiel bericht bezug blick boot bord "
    "deal druck einsatz erfolg fall folge form frage geld gewinn grund gunst haft hand hilfe höhe insider kapital klage kraft "
    "kritik kurs lage licht linie markt mitte not platz preis recht rest rücksicht sache schuld schutz sicht software sorge "
    "spiel stand start strom stück teil umsatz verbot verdacht verlust vertrag vertrauen wert wirkung wissen zeit ziel zug "
    "zugang zusage zweifel tech online start-up startup internet ex vize top".split()
)
GERMAN_NOUN = re.compile(
    r".{2,}(?:ung|ungen|ungs|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|sion|sionen|ität|itäten|ismus|nis|nisse|tum|"
    r"ling|linge|chen|ierer|euren?|isten|oren|anzen|enz|enzen|innen|ien|logie|nehmer|geber|leute|jahr|werk|markt|zahl|zahlen)"
)
PARTICIPLE = re.compile(r"(?:[a-zäöü]*ge|be|ver|er|ent|zer|über|unter|miss)[a-zäöü]{2,}(?<!hard)t")
"""The form of a weak one: "eingeweiht", "besiegt"; not that of names such as "Gebhardt"."""
AUXILIARIES = frozenset("hat haben hatte hatten ist sind war waren wird werden wurde wurden".split())
GERMAN_PLURAL = re.compile(r".{2,}(?:en|er|ern|eln|el)s?")
FOREIGN = re.compile(
    r"[yxq]|c(?![hk])|oo|sh(?!a(?:u|ft|ll|nd|lt)|ilf|err|of|ö|ä|eim|inw|och|und|itz)|^nv|th$|[^aeiouäöü]le$|[aiou]$|ama|w$|[bdgmp]s$"
)
