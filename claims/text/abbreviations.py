"""The words that decide whether a mark ends a sentence.

The abbreviations serve English and German alike, since texts of each are full of names and titles of the other ("Acme
Inc.", "Dr."). What is an ordinary word of either language as well ("no", "Art", "Gen") stands only where what follows
settles the matter. Entries have no full stop at their end. Those that begin small also match at the head of a sentence
("vgl", "Vgl"); words without a vowel ("Mrd", "Ltd"), single letters and letters with full stops ("U.S") need no entry.
"""

from __future__ import annotations

from claims.records import Language

LEADS_ON = frozenset(
    """
    Dr Prof Hr Hrn Fr Fa Mr Mrs Ms Mx Messrs Mme Mlle Hon Rev Msgr Sgt Lt Capt Cmdr Maj Gov Dipl Ing Mag Frhr Gebr Hl
    bzw vgl ca sog evtl ggf geb gegr lt inkl exkl einschl zzgl abzgl bspw bzgl vs cf viz approx incl
    e.g i.e z.B d.h u.U d.R i.d.R o.g v.a z.T m.E i.H.v
    """.split()
)
"""What is never the last word of a sentence: titles before a name, and words such as "for instance"."""

MAY_END = frozenset(
    """
    Inc Corp Co Cos Bros Cie Assn Intl Dept Univ Inst Ave Esq Gen Sen Rep Col Adm Pres Sec Ph.D M.Sc B.Sc
    Calif Colo Conn Fla Ga Mass Mich Minn Pa Penn Tenn Tex Va Wis
    Mio Bio Min Sek Abt Hrsg Red Anm Jahrh phil med jur habil rer
    usw etc al usf jun allg ehem
    """.split()
)
"""What ends a sentence only before a word that clearly begins one."""

BEFORE_NUMBER = frozenset(
    """
    Art Abs Abschn Az Kap Ziff Abb Tab Ch Ed Tel gem no nos vol vols fig figs min max
    Jan Jän Feb Mär Mar Apr Jun Jul Aug Sep Sept Oct Okt Nov Dec Dez
    """.split()
)
"""What leads on to a number ("No. 5", "Jan. 5") and is an ordinary word before anything else."""

MONTHS = frozenset(
    """
    Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember
    January February March May June July October December
    Jan Jän Feb Mär Mar Apr Jun Jul Aug Sep Sept Okt Oct Nov Dez Dec
    """.split()
)

CLOCK = frozenset(("a.m", "p.m"))
"""What ends a sentence before a capital, unless a day, a month or a zone of time follows."""

UNITS = frozenset("km kg cm mm ml".split())
"""Words without a vowel that are written without a full stop."""

NAMES_WITH_MARK = frozenset(("Yahoo!", "Yum!"))
"""Names that end in a mark of their own."""

LABELS = frozenset(
    "Plan Series Serie Class Klasse Vitamin Gruppe Group Kategorie Category Option Punkt Phase Typ Type".split()
)
"""Nouns after which a single letter is no initial: "Series B. Thrive led it."."""

COUNTS_AFTER = frozenset("auf um bei von über unter rund etwa fast nur knapp gut insgesamt mindestens".split())
"""German words after which a number counts, so that a full stop after it ends the sentence: "stieg auf 15."."""

RUNS_ON = frozenset(
    """
    der die das den dem des ein eine einen einem einer und oder sich am beim im vom von zum zur
    the a and or of to in on by for with
    """.split()
)
"""Words that do not end a line which is complete."""

SPEECH_VERBS = ("said", "says", "asked", "asks", "added", "wrote", "replied", "told", "exclaimed", "tweeted")

STARTERS: dict[Language, frozenset[str]] = {
    "en": frozenset(
        """
        The A An This That These Those It Its He She They We You I His Her Their Our My Your There Here In On At By For
        From With To Of As After Before During Since Until While Between Among Through Without Within Under About
        Against Despite Because Although Though If Unless Whether When Where Why How What Who Which Whose And But Or Yet
        Nor So Then Thus Therefore However Meanwhile Moreover Furthermore Instead Indeed Nevertheless All One Also Both
        Each Every Some Many Most Several Few Another Others Neither Either Such Not Never Now Later Earlier Today
        Yesterday Once Even Still Only Just According Additionally Finally Recently Currently Previously
        """.split()
    ),
    "de": frozenset(
        """
        Der Die Das Den Dem Des Ein Eine Einen Einem Einer Eines Er Sie Es Wir Ihr Ich Du Man Sein Seine Seinen Seinem
        Seiner Ihre Ihren Ihrem Ihrer Unser Unsere Mein Meine Dein Deine Euer Dieser Diese Dieses Diesen Diesem Jener
        Jene Jeder Jede Jedes Alle Viele Einige Manche Mehrere Beide Kein Keine Niemand Etwas Nichts
        In Im Ins An Am Auf Aus Bei Beim Bis Durch Für Gegen Hinter Mit Nach Neben Ohne Seit Trotz Über Um Unter Vom Von
        Vor Während Wegen Zu Zum Zur Zwischen Laut Ab Und Aber Oder Denn Doch Sondern Auch Als Wenn Weil Dass Da Damit
        Obwohl Ob Bevor Nachdem Sobald Solange Falls Wie Wo Wer Was Wann Warum Wieso Weshalb Welche Welcher Welches
        Dann Danach Daher Darum Deshalb Deswegen Dabei Dadurch Dafür Dagegen Dazu Daraufhin Darüber Davon Darin Dort
        Außerdem Allerdings Jedoch Trotzdem Dennoch Zudem Ferner Inzwischen Mittlerweile Bereits Schon Noch Nun Jetzt
        Heute Gestern Hier So Somit Sonst Nur Nicht Nie Zuvor Später Zuletzt Schließlich Insgesamt Immerhin Stattdessen
        Gleichzeitig Zugleich Seitdem Seither Damals Derzeit Künftig Bislang Bisher Nämlich
        """.split()
    ),
}
"""Words that, with a capital and after a full stop, begin a sentence."""
