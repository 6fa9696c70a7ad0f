"""Places and organisations that have another name in each language: Munich and München, the European Union and the EU.

Countries, continents and larger cities are those of Unicode CLDR, as Babel has them; the others stand here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from babel import Locale

_MORE = (
    "Munich/München Cologne/Köln Nuremberg/Nürnberg Hanover/Hannover Brunswick/Braunschweig Milan/Mailand Naples/Neapel "
    "Venice/Venedig Florence/Florenz Genoa/Genua Turin/Torino Geneva/Genf Lucerne/Luzern Zurich/Zürich Beijing/Peking "
    "Cracow/Kraków/Krakau Gdansk/Gdańsk/Danzig Wroclaw/Wrocław/Breslau Strasbourg/Straßburg Nice/Nizza Antwerp/Antwerpen "
    "Bruges/Brügge Ghent/Gent Gothenburg/Göteborg Seville/Sevilla Kharkiv/Charkiw Odesa/Odessa Lviv/Lwiw/Lemberg Kyiv/Kiev/Kiew "
    "Mecca/Mekka Bavaria/Bayern Saxony/Sachsen Hesse/Hessen Thuringia/Thüringen Prussia/Preußen Tyrol/Tirol Carinthia/Kärnten "
    "Styria/Steiermark Catalonia/Katalonien Lombardy/Lombardei Tuscany/Toskana Sicily/Sizilien Sardinia/Sardinien "
    "Brittany/Bretagne Normandy/Normandie Scotland/Schottland Crimea/Krim Rhine/Rhein Danube/Donau Moselle/Mosel Thames/Themse "
    "Alps/Alpen Pacific/Pazifik Atlantic/Atlantik Mediterranean/Mittelmeer Kremlin/Kreml Britain/Großbritannien "
    "UK/Großbritannien USA/US/America/Amerika UN/UNO Czechia/Tschechien Turkey/Türkei Burma/Birma ECB/EZB IMF/IWF"
).split()  # fmt: skip
_MORE_WORDS = (
    ("The Hague", "Den Haag"),
    ("Saint Petersburg", "St. Petersburg", "Sankt Petersburg"),
    (
        "Great Britain",
        "United Kingdom",
        "UK",
        "Britain",
        "Vereinigtes Königreich",
        "Vereinigten Königreich",
        "Großbritannien",
    ),
    ("United States", "USA", "US", "Vereinigte Staaten", "Vereinigten Staaten"),
    ("European Union", "EU", "Europäische Union", "Europäischen Union"),
    ("United Nations", "UN", "Vereinte Nationen", "Vereinten Nationen"),
    ("Czech Republic", "Czechia", "Tschechien", "Tschechische Republik"),
    ("European Commission", "EU Commission", "EU-Kommission", "Europäische Kommission", "Europäischen Kommission"),
    ("European Central Bank", "ECB", "EZB", "Europäische Zentralbank", "Europäischen Zentralbank"),
    ("International Monetary Fund", "IMF", "IWF", "Internationaler Währungsfonds", "Internationale Währungsfonds"),
    ("Soviet Union", "Sowjetunion"),
    ("North Sea", "Nordsee"),
    ("Baltic Sea", "Ostsee"),
    ("Black Forest", "Schwarzwald"),
    ("Lake Constance", "Bodensee"),
    ("Lower Saxony", "Niedersachsen"),
    ("North Rhine-Westphalia", "Nordrhein-Westfalen"),
    ("Rhineland-Palatinate", "Rheinland-Pfalz"),
    ("New York City", "New York"),
    ("Ivory Coast", "Côte d’Ivoire", "Elfenbeinküste"),
    ("Hong Kong", "Hongkong"),
    ("Mexico City", "Mexiko-Stadt"),
)


@cache
def _groups() -> Mapping[str, tuple[str, ...]]:
    """Each name with all that mean the same, itself among them."""
    groups: dict[str, tuple[str, ...]] = {}
    for names in (*_of_cldr(), *(words.split("/") for words in _MORE), *_MORE_WORDS):
        found = dict.fromkeys(other for name in names for other in groups.get(name, (name,)))
        groups |= dict.fromkeys(found, tuple(found))
    return groups


def _of_cldr() -> Iterator[tuple[str, ...]]:
    """The names of each country, continent and city of a time zone in both languages."""
    english, german = Locale("en"), Locale("de")
    for code, name in english.territories.items():
        yield name, german.territories.get(code, name)
    for zone, names in german.time_zones.items():
        city = english.time_zones.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
        if "city" in names and "," not in city:
            yield city, names["city"].replace("\xad", "")


def same_place(one: str, other: str) -> bool:
    """Whether two names are of one place or organisation, one of them perhaps in the genitive.

    >>> same_place("Germany", "Deutschland"), same_place("Tbilisi", "Tiflis"), same_place("US", "Vereinigten Staaten")
    (True, True, True)
    >>> same_place("Munich", "Münchens"), same_place("Austria", "Australien"), same_place("Sony", "Sony")
    (True, False, False)
    """
    groups = _groups()
    return any(
        second in groups.get(first, ())
        for first in (one, one.removesuffix("s"))
        for second in (other, other.removesuffix("s"))
        if first != second
    )


def is_known_place(name: str) -> bool:
    """Whether a name is one of the places and organisations that are known by two names.

    >>> is_known_place("Schweiz"), is_known_place("Finale")
    (True, False)
    """
    return name in _groups()
