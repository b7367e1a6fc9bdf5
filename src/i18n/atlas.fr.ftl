### L’atlas.

atlas-title = Atlas : { $name }
atlas-contents = Sommaire
atlas-locator = Situation
atlas-figures = Chiffres clés
atlas-people = habitants
atlas-within = à { $minutes } min au plus d’un lieu
atlas-median = temps de trajet médian
atlas-help = aide à { $minutes } min au plus de l’habitant moyen
atlas-hours = { $hours } h par semaine
atlas-places = lieux de médiation numérique
atlas-communes = communes
atlas-around = hors du périmètre (estompé)
atlas-zones = Zones blanches
atlas-no-zone = aucune zone listée à plus de { $minutes } min d’un lieu
atlas-zones-note = Zones à plus de { $minutes } min, numérotées comme dans tout le territoire ; seuls sont comptés les habitants du périmètre.
atlas-column-grade = confiance
atlas-grades = Confiance : A solide, B à vérifier, C fragile.
atlas-zones-others = { $count ->
    [one] Une autre zone, plus petite : { $people } habitants.
   *[other] { $count } autres zones, plus petites : { $people } habitants.
}
atlas-zone = zone blanche
atlas-lines = Limites et routes
atlas-column-within = à { $minutes } min au plus
atlas-column-zones = en zone blanche
atlas-column-page = page
atlas-outline = périmètre de la fiche
atlas-partial = D’une intercommunalité qui déborde du territoire, seule la partie intérieure est décrite.
atlas-part = { $name } ({ $own } des { $all } communes)
atlas-continued = { $name } (suite)
atlas-places-note = Comptés dans le périmètre ; les lieux voisins, estompés, comptent aussi dans les temps de trajet.
