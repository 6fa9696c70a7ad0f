"""Whether a text says that something is no longer as it was: what it says then replaces what older texts say."""

from __future__ import annotations

import re

from claims.records import Language

_CHANGE: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:no longer|not\b[^.;]{1,60}\bany ?more|since then|ha(?:s|ve) since|by now|instead of|ceased|discontinued"
        r"|withdr(?:ew|awn)|revoked|reversed|repealed|replaced|corrected|revised|postponed|cancell?ed"
        r"|(?:overturn(?:s|ed)|lift(?:s|ed))(?= (?:[\w'’-]+ ){0,3}(?:bans?|sanctions|restrictions|embargo|curfew|verdict|convictions?"
        r"|ruling|decision|law|sentence|order|measures|tariffs|suspension)\b)|quash(?:es|ed)|str(?:uck|ikes) down(?! by)|scrapped"
        r"|retracted|rescinded|annulled|(?:up|down) from"
        r"|now (?:stands?|is|are|has|have|expects?|costs?|plans?|says?)|(?:is|are|has|have) now)\b",
        re.IGNORECASE,
    ),
    "de": re.compile(
        r"\b(?:nicht (?:mehr|länger)|kein\w{0,2}\b[^.;]{1,60}\bmehr|nun(?:mehr)?|inzwischen|mittlerweile|seither|seitdem"
        r"|neuerdings|anstatt|stattdessen|widerrufen|zurückgezogen|zurückgenommen|rückgängig|ersetzt\w{0,2}|abgelöst"
        r"|aufgehoben|(?<!mitarbeiter )(?<!leute )(?<!personal )(?<!beschäftigte )eingestellt|korrigiert\w{0,2}|revidiert\w{0,2}"
        r"|(?<!ist )(?<!sind )(?<!war )gekippt|kippten?(?= (?:das|die|den|eine?n?) )|verschob(?:en)?|abgesagt"
        r"|hob(?:en)?\b[^.;]{1,80}\bauf(?=[.,;]|$)|(?:zog(?:en)?|nahm(?:en)?)\b(?:(?! und )[^.,;]){1,80}\bzurück"
        r"|sagten?\b[^.,;]{1,80}\bab(?=[.,;]|$)|stellten?\b(?=[^.,;]{1,60}(?:produktion|betrieb|verfahren|ermittlung|dienst|verk[aä]uf"
        r"|lieferung|zahlung|suche|fl[uü]g|verkehr|angriffe))[^.,;]{1,80}\bein(?=[.,;]|$))\b(?! als)",
        re.IGNORECASE,
    ),
}


def states_change(text: str, language: Language) -> bool:
    """Whether ``text`` says that what it tells was otherwise before.

    >>> states_change("OpenAI no longer buys only from Microsoft.", "en"), states_change("Die Brücke ist inzwischen offen.", "de")
    (True, True)
    >>> states_change("The appeals court overturned his conviction.", "en"), states_change("Das Gericht hob das Urteil auf.", "de")
    (True, True)
    >>> states_change("OpenAI buys only from Microsoft.", "en"), states_change("Die Brücke ist nicht offen.", "de")
    (False, False)
    """
    return bool(_CHANGE[language].search(text))
