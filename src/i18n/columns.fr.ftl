### Ce que contiennent les tableaux et leurs colonnes, pour qui les ouvre ailleurs.

## Tables

table-access = Accès par groupe
table-access-is = Ce que les habitants obtiennent de l’offre des lieux, par commune, EPCI, département et classe ; les groupes de moins de onze ménages n’ont pas de chiffres.
table-equity = Équité de l’accès
table-equity-is = Comment l’accès se répartit entre les habitants, par groupe et par public : indices d’inégalité et de pauvreté d’accès.
table-cells = Carreaux
table-cells-is = Chaque carreau habité avec ses habitants et ses lieux les plus proches. L’INSEE arrondit et remplace les petits effectifs : aucun carreau ne se lit seul.
table-coverage_communes = Couverture par commune
table-coverage_communes-is = Habitants à moins de chaque temps de trajet d’un lieu, par commune.
table-coverage_epci = Couverture par EPCI
table-coverage_epci-is = Habitants à moins de chaque temps de trajet d’un lieu, par intercommunalité.
table-coverage_departements = Couverture par département
table-coverage_departements-is = Habitants à moins de chaque temps de trajet d’un lieu, par département.
table-coverage_density = Couverture par densité
table-coverage_density-is = Habitants à moins de chaque temps de trajet d’un lieu, par classe de la grille de densité de l’INSEE.
table-coverage_rural_zoning = Couverture par zonage rural
table-coverage_rural_zoning-is = Habitants à moins de chaque temps de trajet d’un lieu, par classe du zonage rural.
table-coverage_qpv = Couverture par quartier prioritaire
table-coverage_qpv-is = Habitants à moins de chaque temps de trajet d’un lieu, par quartier prioritaire ; un carreau à cheval est partagé selon la surface.
table-faults = Défauts des données
table-faults-is = Chaque ligne écartée, corrigée ou signalée à la lecture des fichiers, avec sa raison et son remède.
table-gaps = Zones blanches
table-gaps-is = Territoires habités d’un seul tenant au-delà du seuil, classés par nombre d’habitants.
table-gaps_grid = Zones blanches par carreaux
table-gaps_grid-is = Les zones blanches sur les carreaux de la grille, classées par nombre d’habitants.
table-gaps_h3 = Zones blanches par hexagones
table-gaps_h3-is = Les zones blanches sur des hexagones H3, classées par nombre d’habitants.
table-hours = Heures d’aide
table-hours-is = Heures d’aide par semaine à la portée des habitants, pour chaque territoire de chaque zonage.
table-places = Lieux
table-places-is = Chaque lieu et ce pour quoi il compte.
table-reach = Qui atteint un lieu
table-reach-is = Pour chaque profil de déplacement, les habitants qui atteignent un lieu, et pourquoi les autres n’en atteignent pas.
table-directory = Annuaire des lieux
table-directory-is = La liste fusionnée des lieux, au schéma national des lieux de médiation numérique (v1.0.2), suivie de colonnes ajoutées.
table-directory_report = Devenir de chaque ligne
table-directory_report-is = Une ligne pour chaque ligne des sources, et une pour chaque chose remarquée.
table-directory_review = Paires à trancher
table-directory_review-is = Paires de fiches qui parlent peut-être du même lieu, à trancher par une personne.
table-directory_departements = Annuaire par département
table-directory_departements-is = L’état de la liste des lieux, par département.
table-directory_epci = Annuaire par EPCI
table-directory_epci-is = L’état de la liste des lieux, par intercommunalité.
table-stops = Arrêts
table-stops-is = Les arrêts du plan itinérant, dans l’ordre où ils ont été choisis.
table-tours = Tournées
table-tours-is = Les tournées du plan, jour par jour, avec leur ordre et leurs horaires.
table-remaining = Ce qui reste
table-remaining-is = Pour chaque zone blanche, les habitants que le plan atteint et ceux qu’il laisse.
table-set_aside = Arrêts écartés
table-set_aside-is = Arrêts possibles qu’aucun véhicule ne peut desservir dans la journée, avec la raison.
table-curve = Coût et effet
table-curve-is = Ce que coûte chaque véhicule de plus, et qui il atteint.
table-calendar = Calendrier
table-calendar-is = Chaque passage du plan à sa date ; ceux d’un jour férié n’ont pas lieu.

## Columns, the same in every table

column-id = Identifiant.
column-name = Nom.
column-code = Code officiel (INSEE ou ANCT), en texte : il peut commencer par un zéro ; vide pour les habitants sans territoire.
column-zoning = Le zonage du territoire ; territory désigne l’ensemble.
column-population = Habitants.
column-cells = Carreaux habités.
column-commune = Code INSEE de la commune.
column-lon = Longitude (WGS 84).
column-lat = Latitude (WGS 84).
column-source = Nom de la source.
column-file = Fichier, tel que l’étude le nomme.
column-line = Ligne du fichier, à partir de 1, en-tête compris.
column-value = La valeur lue.
column-column = La colonne du fichier.
column-reason = Pourquoi, en clair.
column-unreached = Pourquoi aucun lieu n’est atteint ; vide où il y en a un.
column-vehicle = Le véhicule.
column-week = La semaine du cycle, à partir de 1.
column-weekday = Le jour de la semaine.
column-within = Habitants dont le lieu le plus proche est à { $of } minutes au plus, { $of } compris.
column-share_within = Part des habitants à { $of } minutes au plus d’un lieu.
column-uncovered = Habitants qui atteignent un lieu, mais au-delà du dernier seuil.
column-unreachable = Habitants qui ne peuvent atteindre aucun lieu.
column-attribute = Total de la colonne { $of } de la grille de population.
column-attribute_within = Part de { $of } dont le lieu le plus proche est à au plus les minutes qui terminent le nom, comprises.
column-attribute_uncovered = Part de { $of } qui atteint un lieu, mais au-delà du dernier seuil.
column-attribute_unreachable = Part de { $of } qui ne peut atteindre aucun lieu.
column-median_minutes = Temps de trajet médian vers le lieu le plus proche, pour qui en atteint un.
column-departement = Code du département.
column-epci = Numéro SIREN de l’EPCI.
column-epci_name = Nom de l’EPCI.
column-density = Classe de la grille de densité de l’INSEE, de 1 (dense) à 7 (très peu dense) ; 5, 6 et 7 sont rurales.
column-rural_zoning = Classe du zonage rural.
column-census_population = Habitants au recensement communal, à comparer à la grille.

## Cells

column-imputed = Si l’INSEE a imputé les chiffres du carreau, pour le secret statistique.
column-profile = Le profil de déplacement.
column-road_metres = Distance à la route la plus proche qui peut être rejointe.
column-place = Identifiant du lieu de rang { $of } par temps de trajet.
column-minutes = Temps de trajet vers le lieu de rang { $of }.
column-metres = Longueur du trajet vers le lieu de rang { $of }.
column-on_road_metres = Dont sur la route, vers le lieu de rang { $of }.
column-off_road_metres = Dont hors de la route, vers le lieu de rang { $of }.
column-places_within = Lieux à moins du seuil des heures d’aide.
column-hours = Heures d’aide par semaine à portée, lieux additionnés.
column-open_hours = Heures par semaine avec au moins un des lieux à portée ouvert.
column-evening_hours = Dont en soirée.
column-saturday_hours = Dont le samedi.
column-assumed_hours = Heures supposées des lieux sans horaires, jamais comptées avec les autres.
column-staff_hours = Heures multipliées par les personnes au travail.
column-weeks_at = Semaines de l’année, sur 52, avec un lieu ouvert à ce moment : { $of }.

## Hours

column-evening_share = Part des heures à portée qui tombent en soirée.
column-saturday_share = Part des heures à portée qui tombent le samedi.
column-known = Habitants avec à portée un lieu aux horaires connus.
column-by_appointment = Habitants dont le meilleur lieu reçoit sur rendez-vous.
column-unknown = Habitants dont les lieux n’indiquent pas d’horaires.
column-unread = Habitants dont les lieux indiquent des horaires non compris.
column-implausible = Habitants dont les lieux indiquent des horaires invraisemblables.
column-no_place = Habitants sans lieu à portée.
column-at = Habitants avec un lieu ouvert alors, en moyenne sur 52 semaines : { $of }.
column-share_at = Part des habitants avec un lieu ouvert alors : { $of }.

## Access and equity

column-access-unreached = Habitants qui n’atteignent rien.
column-equity-unreached = Part de la quantité qui n’atteint rien.
column-mean_access = Score d’accès moyen, pondéré par les habitants.
column-own_commune_mean = Score moyen de la commune de la plupart des habitants du quartier.
column-own_epci_mean = Score moyen de l’EPCI de cette commune.
column-withheld = Si les chiffres sont retenus : moins de onze ménages.
column-public = Le public : les habitants, ou une colonne de la grille.
column-amount = Effectif de ce public.
column-gini = Indice de Gini de l’accès : 0 si tous ont autant, 1 au plus.
column-theil = Indice de Theil de l’accès : 0 si tous ont autant.
column-equity-line = Le seuil d’accès sous lequel une personne compte comme pauvre en accès.
column-fgt0 = Part des personnes sous le seuil (Foster–Greer–Thorbecke, 0).
column-fgt1 = Profondeur moyenne sous le seuil (Foster–Greer–Thorbecke, 1).
column-fgt2 = Profondeur quadratique moyenne sous le seuil (Foster–Greer–Thorbecke, 2).

## Faults

column-action = Devenir de la ligne : set-aside (écartée), mended (corrigée) ou noted (signalée).
column-fault = Le type de défaut, le même dans toutes les langues.
column-remedy = Que faire, en clair.

## Zones

column-rank = Rang par habitants, à partir de 1.
column-rural_population = Habitants de communes rurales (classes de densité 5, 6 et 7).
column-rural_share = Leur part dans la zone.
column-mean_minutes = Temps de trajet moyen vers le lieu le plus proche, pour qui en atteint un.
column-longest_minutes = Temps de trajet le plus long vers le lieu le plus proche.
column-nearest_place = Identifiant du lieu le plus proche de la zone.
column-nearest_place_name = Son nom.
column-nearest_minutes = Temps de trajet jusqu’à lui depuis le carreau le mieux placé.
column-communes = Codes INSEE des communes, les plus peuplées d’abord, séparés par une barre.
column-directory_departements-communes = Nombre de communes.
column-directory_epci-communes = Nombre de communes.
column-commune_names = Leurs noms, dans le même ordre.
column-area_km2 = Surface habitée de la zone.
column-confidence = Note de confiance : A solide, B à vérifier, C douteuse.
column-within_margin_share = Part des habitants si près du seuil qu’une petite erreur en décide.
column-within_faster_share = Part des habitants sous le seuil si l’on roulait plus vite.
column-bad_linkage_share = Part des habitants loin de toute route du réseau.
column-unlisted_share = Part des habitants là où les listes de lieux sont connues incomplètes.
column-edge_share = Part des habitants près du bord, où des lieux d’au-delà peuvent manquer.
column-undated_share = Part des habitants dont les lieux les plus proches ne sont pas datés.
column-imputed_share = Part des habitants de carreaux imputés par l’INSEE.

## Places

column-kind = Type de lieu.
column-mode = Mode d’accueil : fixed (fixe), stop (arrêt), depot (dépôt) ou no-public (sans public).
column-serves = Si l’on peut s’y rendre.
column-inside = S’il est dans le territoire.

## Reach

column-for = À qui le profil s’applique.
column-outcome = reached (atteint), ou pourquoi aucun lieu ne l’est.
column-directory_report-outcome = Devenir de la ligne : kept (gardée), folded (repliée), merged (fusionnée), set-aside (écartée), mended (corrigée) ou noted (signalée).
column-share = Part des habitants.

## Directory of places

column-pivot = Numéro SIRET, ou identifiant RNA.
column-nom = Nom du lieu.
column-code_postal = Code postal.
column-directory-commune = Nom de la commune.
column-code_insee = Code INSEE de la commune.
column-adresse = Adresse.
column-complement_adresse = Complément d’adresse.
column-latitude = Latitude (WGS 84).
column-longitude = Longitude (WGS 84).
column-typologie = Types de structure, termes du schéma national.
column-telephone = Téléphone.
column-courriels = Adresses électroniques.
column-site_web = Sites web.
column-horaires = Horaires, à la façon d’OpenStreetMap.
column-presentation_resume = Résumé.
column-presentation_detail = Présentation.
column-directory-source = Qui publie la fiche.
column-itinerance = Si le service est itinérant.
column-structure_parente = Structure parente.
column-date_maj = Date de mise à jour.
column-services = Services, termes du schéma national.
column-publics_specifiquement_adresses = Publics spécifiquement adressés.
column-prise_en_charge_specifique = Prise en charge spécifique.
column-frais_a_charge = Frais à charge.
column-dispositif_programmes_nationaux = Dispositifs et programmes nationaux.
column-formations_labels = Formations et labels.
column-autres_formations_labels = Autres formations et labels.
column-modalites_acces = Modalités d’accès.
column-modalites_accompagnement = Modalités d’accompagnement.
column-fiche_acces_libre = Fiche Acceslibre.
column-prise_rdv = Page de prise de rendez-vous.
column-precision = Précision de la position.
column-depot = Le dépôt d’un arrêt.
column-horaires_texte = Horaires qui n’ont pu être lus, tels quels.
column-termes_sans_equivalent = Termes hors vocabulaire, avec leur colonne.
column-sources = Noms des sources.
column-merged_from = Clés des fiches dont il est fusionné.
column-directory_report-place = Identifiant du lieu dans la liste.
column-finding = Le type de remarque.

## Pairs to decide

column-decision = same (même lieu) ou different, à remplir par une personne.
column-score = Points en faveur du même lieu.
column-directory_review-reason = Pourquoi la paire est posée.
column-name_a = Nom du premier.
column-name_b = Nom du second.
column-address_a = Adresse du premier.
column-address_b = Adresse du second.
column-complement_a = Complément d’adresse du premier.
column-complement_b = Complément d’adresse du second.
column-commune_a = Commune du premier.
column-commune_b = Commune du second.
column-evidence = Ce qui parle pour et contre.
column-source_a = Source du premier.
column-source_b = Source du second.
column-id_a = Identifiant du premier.
column-id_b = Identifiant du second.

## State of the directory

column-declared = Si une source couvre le territoire.
column-covered_by = Les sources qui le couvrent.
column-communes_with_places = Communes avec un lieu.
column-places = Lieux.
column-share_dated_within_a_year = Part des lieux mis à jour dans l’année avant la date de référence.
column-share_undated = Part des lieux sans date.
column-share_located_at_address = Part des lieux placés à leur adresse.
column-mediation = Lieux qui proposent de la médiation numérique.
column-aid = Lieux qui aident aux démarches.
column-reference_date = Date à laquelle les âges sont comptés.
column-places_of = Lieux que nomme la source { $of }.

## Plan

column-frequency = Fréquence de passage.
column-first_week = La première semaine avec un passage, à partir de 1.
column-visits_per_cycle = Passages par cycle.
column-minutes_per_visit = Durée d’un passage.
column-hours_per_cycle = Heures tenues par cycle.
column-pinned = Si l’étude impose l’arrêt.
column-people_within_reach = Habitants des zones à portée de l’arrêt.
column-people_only_here = Dont sans autre arrêt à portée.
column-gaps = Les zones qu’il atteint, avec leurs habitants.
column-stops-closes = Les zones dont tous les habitants atteignent un arrêt.
column-tour = Numéro de la tournée.
column-order = Ordre dans la journée.
column-what = Dépôt ou arrêt.
column-arrives = Heure d’arrivée.
column-opens = Heure d’ouverture.
column-closes = Heure de fermeture.
column-leaves = Heure de départ.
column-drive_minutes = Temps de conduite depuis l’arrêt précédent.
column-drive_km = Trajet depuis l’arrêt précédent.
column-reached = Habitants que le plan atteint.
column-served = Dont avec assez d’heures.
column-remaining = Habitants qu’il laisse sans arrêt.
column-set_aside-reason = Pourquoi il est écarté : no-day (aucun jour), no-way (aucun chemin) ou too-far (trop loin).
column-minutes_needed = Minutes que prendrait un passage, trajet compris.
column-minutes_in_a_day = Minutes d’une journée.
column-vehicles = Véhicules.
column-stops = Arrêts.
column-visits = Passages par cycle.
column-days_out = Jours de sortie par cycle.
column-km = Kilomètres par cycle.
column-driving_minutes = Temps de conduite.
column-driving_hours = Temps de conduite par cycle.
column-working_hours = Temps de travail par cycle.
column-euros = Coût d’un cycle.
column-people_reached = Habitants atteints.
column-share_reached = Leur part des habitants des zones.
column-people_served = Habitants avec assez d’heures.
column-share_served = Leur part des habitants des zones.
column-person_hours = Heures tenues, multipliées par les habitants qui les atteignent.
column-euros_per_person_reached = Coût d’un cycle par habitant atteint.
column-date = Le jour.
column-held = Si le passage a lieu.
column-holiday = Le jour férié, si c’en est un.
column-tours-line = Comment la ligne de la carte est trouvée : roads (routes) ou straight (droite).
column-tours-stops = Noms des arrêts, dans l’ordre.

## Answers of later rooms

table-gaps_places = Trajets vers les lieux les plus proches
table-gaps_places-is = Pour chaque zone blanche, les lieux les plus proches et le trajet vers chacun.
table-qpv_on_foot = Quartiers prioritaires à pied
table-qpv_on_foot-is = Habitants de chaque quartier prioritaire à distance de marche d’un lieu.
table-sensitivity = Sensibilité
table-sensitivity-is = Chaque chiffre et chaque conclusion sous chaque changement d’hypothèse.
table-compare = Comparaison aux chiffres publiés
table-compare-is = Les chiffres publiés à côté de ceux de l’étude.
column-gaps_places-gap = Rang de la zone.
column-gaps_places-gap_name = Son nom.
column-gaps_places-cell = Identifiant du carreau d’où part le trajet.
column-gaps_places-place_rank = Rang du lieu par temps de trajet.
column-gaps_places-place = Identifiant du lieu.
column-gaps_places-place_name = Nom du lieu.
column-gaps_places-minutes = Temps de trajet.
column-gaps_places-km = Longueur du trajet.
column-gaps_places-minutes_on_road = Dont sur la route.
column-gaps_places-minutes_off_road = Dont hors de la route.
column-gaps_places-km_on_road = Longueur sur la route.
column-gaps_places-m_off_road_start = Mètres hors de la route au départ.
column-gaps_places-m_off_road_end = Mètres hors de la route à l’arrivée.
column-gaps_places-km_straight = Longueur à vol d’oiseau.
column-gaps_places-detour = Combien de fois le trajet est plus long que le vol d’oiseau.
column-gaps_places-hours_week = Heures d’aide par semaine.
column-gaps_places-hours_saturday = Heures d’aide le samedi.
column-gaps_places-opening_hours = Horaires, à la façon d’OpenStreetMap.
column-stale_share = Part des habitants dont les lieux les plus proches viennent de listes trop anciennes.
column-rural = Si la plupart de ses habitants vivent dans des communes rurales.
column-supported_population = Habitants de communes soutenues par le zonage rural.
column-supported_share = Leur part dans la zone.
column-ranking_score = Le score selon lequel les zones sont classées.
column-vulnerable_share = Part des habitants vulnérables.
column-extra_minutes = Minutes au-delà du seuil, en moyenne.
column-rank_low = Le meilleur rang qu’elle prend quand poids et temps changent un peu.
column-rank_high = Le dernier rang qu’elle prend alors.
column-top10_share = Part de ces essais où elle est parmi les dix premières.
column-shared_by = Comment les habitants sont répartis sur le quartier : cells (carreaux) ou area (surface).
column-points = Points d’où part la marche.
column-published_population = Habitants selon le tableau de l’étude.
column-qpv_on_foot-unreached = Habitants qui n’atteignent aucun lieu.
column-least_minutes = Le temps de trajet le plus court.
column-own_commune = Code INSEE de la commune de la plupart des habitants du quartier.
column-own_epci = Numéro SIREN de l’EPCI de cette commune.
column-palma = Rapport de Palma : l’accès moyen du dixième le plus riche sur celui des quatre dixièmes les plus pauvres.
column-concentration = Indice de concentration de l’accès selon ce que dit ranked_by.
column-ranked_by = Ce selon quoi les personnes sont classées : revenu ou pauvreté.
table-shortfall_epci = Qui porte le manque, par EPCI
table-shortfall_epci-is = Habitants de chaque EPCI selon ce qui leur manque d’abord : distance, type d’aide, heures, capacité, tout lieu.
table-shortfall_departement = Qui porte le manque, par département
table-shortfall_departement-is = Habitants de chaque département selon ce qui leur manque d’abord : distance, type d’aide, heures, capacité, tout lieu.
column-people_lacking_nothing = Habitants servis.
column-people_lacking_distance = Habitants à qui il manque un lieu assez proche.
column-people_lacking_kind = Habitants proches d’un lieu, mais d’un autre type.
column-people_lacking_hours = Habitants dont les lieux ouvrent trop peu, ou n’indiquent pas d’horaires.
column-people_lacking_capacity = Habitants dont les lieux ont trop peu de capacité.
column-people_lacking_any_place = Habitants qui ne peuvent atteindre aucun lieu.
column-people_hours_unknown = Dont les lieux n’indiquent pas d’horaires.
column-people_hours_too_few = Dont les lieux ouvrent trop peu.
column-people_also_capacity = De ceux à qui manquent des heures, à qui manque aussi la capacité.
column-shortfall-share_served = Part des habitants servis.
column-share_distance = Part des habitants à qui il manque un lieu assez proche.
column-share_kind = Part des habitants proches seulement d’un lieu d’un autre type.
column-share_hours = Part des habitants à qui il manque des heures.
column-share_capacity = Part des habitants à qui il manque de la capacité.
column-share_unreachable = Part des habitants qui ne peuvent atteindre aucun lieu.
column-main_cause = La cause de la plupart de ceux à qui il manque quelque chose.
table-secrecy = Territoires regroupés pour le secret
table-secrecy-is = Chaque territoire sans ligne à lui dans les tableaux par zone : moins de onze ménages y vivent, ou il est ce avec quoi ils sont regroupés.
column-row = Code de la ligne où ses habitants sont comptés.
column-counted = Ce qui est compté : households (ménages), ou people (personnes) où la grille ne compte pas les ménages.
column-fewer_than = Le seuil du secret.
column-assumption = Ce qui change ; base : rien.
column-variant = Le changement.
column-sensitivity-value = De combien.
column-figure = Le chiffre ou la conclusion.
column-base = Sa valeur dans l’étude.
column-result = Sa valeur sous le changement.
column-difference = L’écart.
column-flips = Si le changement renverse une conclusion.
column-compared = Ce qui est comparé.
column-beyond_minutes = Le seuil.
column-published_percent = Pour cent d’habitants au-delà, publié.
column-ours_percent = Pour cent d’habitants au-delà, selon l’étude.
column-difference_points = L’écart en points.
column-rank_published = Rang selon le chiffre publié, à partir de 1.
column-rank_ours = Rang selon l’étude, à partir de 1.

# Le plan : pauses, arrêts sans route, ce qui le borne
column-break_from = Début de la pause de midi, là où elle est prise.
column-break_until = Fin de la pause de midi.
column-metres_to_a_road = Distance à la route la plus proche, quand aucune n’est jointe.
column-people_reached_bound = Habitants qu’aucun plan aux mêmes moyens ne peut dépasser.
column-person_hours_bound = Heures-personnes qu’aucun plan aux mêmes moyens ne peut dépasser.
