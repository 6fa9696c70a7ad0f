"""Nouns that count the same in English and German, by groups of one meaning."""

from __future__ import annotations

PEOPLE = (
    "people persons Menschen Leute Personen",
    "children kids Kinder Kindern",
    "visitors guests tourists holidaymakers spectators attendees Besucher Gäste Gästen Touristen Urlauber Zuschauer Besucherinnen",
    "inhabitants residents Einwohner Bewohner Einwohnerinnen",
    "pupils students schoolchildren Schüler Schülerinnen Studenten Studierende",
    "teachers Lehrer Lehrkräfte Lehrkräften Lehrerinnen",
    "members Mitglieder",
    "employees workers staff Mitarbeiter Beschäftigte Angestellte Mitarbeiterinnen",
    "passengers Passagiere Fahrgäste Fahrgästen Reisende",
    "volunteers helpers Helfer Freiwillige Ehrenamtliche",
    "soldiers troops Soldaten Soldatinnen",
    "girls Mädchen", "boys Jungen", "women Frauen", "men Männer Männern",
)  # fmt: skip
"""The first is wider than all the others, the second than the girls, boys and pupils."""

THINGS = (
    "tickets Karten Eintrittskarten Tickets", "copies Exemplare", "languages Sprachen", "countries nations Länder Ländern",
    "cities towns Städte Städten", "villages Dörfer", "concerts shows gigs performances Konzerte Auftritte Vorstellungen Shows",
    "films movies Filme", "books novels Bücher Romane", "songs tracks Lieder Songs", "paintings Gemälde", "albums Alben",
    "schools Schulen", "classes Klassen", "vehicles cars Fahrzeuge Autos", "homes flats apartments Wohnungen",
    "trees Bäume", "seats Sitze Sitzplätze Mandate", "votes Stimmen", "drones Drohnen", "ships vessels Schiffe",
    "rooms Räume Zimmer", "floors storeys Stockwerke Etagen", "trains Züge", "nominations Nominierungen", "goals Tore Treffer",
    "flights Flüge", "beds Betten", "shops stores Läden Filialen Geschäfte", "bridges Brücken", "animals Tiere",
    "competitors bidders Mitbewerber Konkurrenten Bieter",
)  # fmt: skip
