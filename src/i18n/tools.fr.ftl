### Fichiers pour les outils des collègues : classeur, dictionnaire, couches.

tools-front = Lisez-moi
tools-about = Tableaux d’une étude faite par maillage. Une feuille par tableau ; les noms des tableaux et des colonnes sont les mêmes dans toutes les langues et tous les formats. Les parts sont montrées en pour cent, les habitants à l’unité ; les cases tiennent les chiffres entiers.
tools-tables = Tableaux
tools-columns = Colonnes
tools-head-table = Tableau
tools-head-file = Fichier
tools-head-rows = Lignes
tools-head-holds = Ce qu’il contient
tools-head-column = Colonne
tools-head-type = Type
tools-head-unit = Unité
tools-type-string = texte
tools-type-integer = nombre entier
tools-type-number = nombre
tools-type-boolean = oui ou non
tools-type-date = date
tools-elsewhere = { $rows } lignes : trop long pour ce classeur, à lire dans le fichier.
tools-folder = D’un seul profil de déplacement : à lire dans le fichier.
tools-package = Tableaux de l’étude « { $title } », avec ce que contient chaque colonne.

## Couches du GeoPackage
layer-cells = Carreaux par temps de trajet
layer-coverage_communes = Communes par couverture
layer-coverage_epci = Intercommunalités
layer-coverage_qpv = Quartiers prioritaires
layer-upto = { $minutes } min ou moins
layer-beyond = plus de { $minutes } min
layer-unreached = aucun lieu accessible
layer-share = de { $from } à { $upto } des habitants à { $minutes } min
layer-other = sans habitant recensé
layer-border = limite
layer-zone = zone blanche, avec son rang
layer-kind-france-services = France Services
layer-kind-library = bibliothèque
layer-kind-digital-space = espace numérique
layer-kind-social-centre = centre social
layer-kind-third-place = tiers-lieu
layer-kind-public-body = organisme public
layer-kind-association = association
layer-kind-other = autre lieu

## Ce que dit un programme construit sans GeoPackage, et l’ébauche d’étude
cli-no-geopackage = maillage.gpkg n’est pas écrit : ce programme a été construit sans GeoPackage.
new-comment-outputs =
    Les fichiers pour d’autres outils, tous sauf avis contraire : tables.xlsx
    (classeur), maillage.gpkg (couches habillées pour QGIS), FlatGeobuf, report.md.

## Le rapport en texte
document-rest = { $count ->
    [one] Une ligne de plus dans { $file }.
   *[other] { $count } lignes de plus dans { $file }.
}
document-file = Le tableau entier : { $file }.
document-pictures = Cartes
document-picture = Carte { $name }
document-picture-coverage = Carte du temps de trajet vers le lieu le plus proche
document-picture-gaps = Carte des zones blanches
document-picture-hours = Carte des heures d’aide à portée
document-tools = Les autres tableaux : tables.xlsx ; ce que contient chaque colonne : datapackage.json.
document-figure = { $name } : { $told }.
document-term = { $name } : { $told }
