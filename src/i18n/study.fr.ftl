### Le fichier d’étude et ses fautes.
### mistake-CLÉ : ce qui ne va pas ; mistake-CLÉ-help : ce qu’il faut faire.

study-unreadable = l’étude { $path } n’a pas pu être lue : { $cause }
study-unreadable-help = Vérifiez le chemin et les droits du fichier. Pour écrire une étude à partir d’un dossier : maillage new DOSSIER
study-not-utf8 = l’étude { $path } n’est pas en UTF-8 (octet { $offset })
study-not-utf8-help = Enregistrez le fichier en UTF-8.
study-mistakes = { $count ->
    [one] l’étude { $path } contient une faute
   *[other] l’étude { $path } contient { $count } fautes
}

mistake-meant = Vouliez-vous dire « { $meant } » ?

mistake-syntax = ce n’est pas du TOML valide
mistake-syntax-help = Le lecteur de TOML dit : { $detail }. Vérifiez guillemets, crochets et signes égal.
mistake-unknown-key = clé inconnue « { $key } »
mistake-unknown-key-help = Clés connues ici : { $known }.
mistake-missing-key = il manque « { $key } »
mistake-missing-key-help = Ajoutez « { $key } » à cet endroit.
mistake-wrong-shape = attendu : { $wanted } ; trouvé : { $found }
mistake-wrong-shape-help = Écrivez ici { $wanted }.
mistake-unknown-choice = valeur inconnue « { $value } »
mistake-unknown-choice-help = Valeurs possibles : { $choices }.
mistake-out-of-bounds = { $value } est hors limites
mistake-out-of-bounds-help = Donnez un nombre { $bounds }.
mistake-empty = la valeur est vide
mistake-empty-help = Donnez une valeur, ou retirez la clé.
mistake-no-departement = « { $value } » n’est pas un code de département
mistake-no-departement-help = Écrivez-le entre guillemets, avec ses zéros : "23", "2A", "974".
mistake-no-epci = « { $value } » n’est pas un code d’EPCI
mistake-no-epci-help = Écrivez les neuf chiffres de son SIREN entre guillemets : "200067593".
mistake-unknown-crs = « { $value } » ne désigne aucun système de coordonnées connu
mistake-unknown-crs-help = Donnez un code EPSG, par exemple "EPSG:2154" (Lambert-93).
mistake-crs-in-degrees = { $value } compte en degrés
mistake-crs-in-degrees-help = Les distances se mesurent dans un système en mètres : "EPSG:2154" en métropole, l’UTM local outre-mer.
mistake-exclusive = « { $one } » et « { $other } » s’excluent
mistake-exclusive-help = Gardez l’un des deux.
mistake-bad-name = « { $value } » ne peut pas nommer une colonne
mistake-bad-name-help = N’employez que des lettres sans accent, des chiffres et le tiret bas.
mistake-no-such-file = le fichier « { $path } » n’existe pas
mistake-no-such-file-help = Les chemins partent du dossier de l’étude.

bounds-within = de { $low } à { $high }
bounds-within-no-end = d’au moins { $low }
bounds-above = supérieur à { $low }, jusqu’à { $high }
bounds-above-no-end = supérieur à { $low }

shape-text = un texte entre guillemets
shape-integer = un nombre entier
shape-number = un nombre
shape-boolean = true ou false
shape-date = une date
shape-list = une liste entre crochets
shape-table = une table
shape-tables = une suite de tables, [[…]]
shape-file = le chemin d’un fichier, ou une table avec « file »

## Les fichiers reconnus par « maillage new ».

found-national-schema = lieux, schéma national
found-france-services = liste France Services
found-points = points nommés
found-filosofi = population, carreaux Filosofi
found-census-grid = population, carreaux du recensement
found-commune-outlines = contours de communes
found-commune-table = table des communes
found-commune-population = populations municipales
found-commune-changes = mouvements de communes
found-epci = composition des intercommunalités
found-departements = départements
found-qpv-outlines = contours de quartiers prioritaires
found-qpv-table = chiffres par quartier prioritaire
found-density = grille de densité
found-rural-zoning = zonage rural (ZRR ou FRR)
found-roads = routes
found-lines = lignes, peut-être des routes

## Les commentaires de l’étude que « maillage new » écrit.

new-out = resultats
new-title = Étude du dossier { $folder }
new-comment-head =
    Étude de maillage, écrite par « maillage new » d’après les fichiers de ce dossier.
    Les lignes qui commencent par # sont des commentaires : elles montrent ce qui
    peut s’écrire, avec la valeur que prend ce qui n’est pas dit.
    Les chemins partent de ce dossier. Pour vérifier : maillage check, puis maillage run.
new-comment-territory =
    Le territoire : des départements, ou des EPCI (codes SIREN), ou rien, et tout ce
    que contiennent les fichiers est étudié. Les codes devinés sont à vérifier.
new-comment-places =
    Les lieux. Un bloc par liste ; source, licence et date paraissent sur les cartes.
    Un lieu qui figure dans deux listes ne couvre personne de plus, mais compte deux fois.
    covers = ["23", "87"] dit les départements que couvre une liste, même là où elle ne nomme aucun lieu.
new-comment-no-places = Aucune liste de lieux n’a été reconnue : complétez ce bloc.
new-comment-points = Des points nommés. Si ce sont des lieux, retirez les # de leur bloc.
new-comment-population =
    La population, sur une grille ou par points.
new-comment-no-population = Aucun fichier de population n’a été reconnu : complétez ce bloc.
new-comment-spare-population =
    Ces fichiers compteraient sans doute les mêmes personnes une deuxième fois.
new-comment-communes =
    Les communes : contours de tout millésime, codes d’aujourd’hui, mouvements qui
    relient les deux, populations, intercommunalités, départements.
new-comment-qpv = Les quartiers prioritaires de la politique de la ville.
new-comment-zoning = Les zonages : grille communale de densité, ZRR ou FRR.
new-comment-travel =
    Les trajets : à vol d’oiseau, allongés d’un facteur de détour, à une vitesse
    porte à porte qui dépend de la classe de densité (1 à 7) de la commune de départ.
new-comment-coverage = Les seuils, en minutes, et le nombre de lieux proches cherchés.
new-comment-gaps =
    Les zones blanches : terres habitées, d’un seul tenant, à plus de ce nombre de
    minutes d’un lieu, sur les carreaux (grid) et sur des hexagones (h3).
    Le premier de meshes est celui des cartes ; avec des carreaux de 200 m, que de
    petits vides séparent, mettez les hexagones d’abord.
new-comment-maps = Les cartes.
new-comment-roads =
    Les trajets : par les routes de ces fichiers, en voiture (car), à pied (foot) ou à
    vélo (bike) ; hors de la route, à pied, jusqu’à max_link_m. Le réseau préparé est
    gardé dans cache, à côté de l’étude ; cache = false ne garde rien. Avec
    model = "crow-fly", les trajets se font à vol d’oiseau, sans routes.
new-comment-profiles =
    Plusieurs profils à la fois : chacun prend de [travel] ce qu’il ne dit pas (retirez-en
    profile et speeds_kmh). Tout le monde est mesuré par chacun, dans un dossier à son
    nom ; les résultats principaux suivent le premier qui est pour tout le monde, et dans
    les quartiers prioritaires celui qui a for = "qpv".
new-comment-travel-roads =
    Par la route : donnez un extrait d’OpenStreetMap (par exemple de Geofabrik) ou les
    routes de la BD TOPO.
new-comment-spare-roads =
    Ces lignes peuvent être des routes. Deux sources de routes ne se touchent pas :
    n’en prenez qu’une pour un même territoire.
new-osm-source = © les contributeurs d’OpenStreetMap

## Trajets par la route.

mistake-other-model = « { $key } » ne sert pas au modèle choisi
mistake-other-model-help = Retirez-le, ou changez model : "crow-fly" prend detour, limit_km et les vitesses par classe de densité ; "road" prend roads, profile, objective, walking_kmh, max_link_m, max_minutes et les vitesses par type de route.
mistake-bad-profile-name = « { $value } » ne peut pas nommer un profil
mistake-bad-profile-name-help = Ce nom devient celui d’un dossier de résultats : n’employez que des lettres sans accent, des chiffres, « - » et « _ », et ni « maps ».
mistake-profile-twice = deux profils s’appellent « { $value } »
mistake-profile-twice-help = Donnez-leur des noms différents avec name = "…".
mistake-nobody-else = aucun profil n’est pour tout le monde
mistake-nobody-else-help = Retirez for = "qpv" de l’un d’eux : il servira à tous ceux qui n’habitent pas un quartier prioritaire.
mistake-no-neighbourhoods = ce profil est pour les quartiers prioritaires, mais l’étude n’en nomme pas
mistake-no-neighbourhoods-help = Donnez leurs contours : [qpv] outlines = "qpv.geojson".

# Heures d’aide.
mistake-no-moment = « { $value } » n’est pas un moment de la semaine
mistake-no-moment-help = Écrivez un jour, et une heure si elle compte : "saturday", "wednesday 14:00".
mistake-no-time = « { $value } » n’est pas une heure
mistake-no-time-help = Écrivez-la comme "18:00".
mistake-too-many = la liste est trop longue
mistake-too-many-help = Gardez-en { $most } au plus.

# Descriptions de sources
mistake-bad-pattern = « { $value } » ne dit pas l’ordre du jour, du mois et de l’année
mistake-bad-pattern-help = Écrivez par exemple JJ/MM/AAAA.
mistake-faulty-description = la description contient une erreur : { $value }
mistake-faulty-description-help = Corrigez le fichier qui décrit la source.
