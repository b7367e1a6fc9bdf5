# Ce qui rapproche ou sépare deux lignes d’une liste de lieux

evidence = { $field } : { $finding } ({ $points })
evidence-percent = { $finding } à { $measure }
evidence-so-far = { $finding } { $measure } m

evidence-field-mode = mode
evidence-field-name = nom
evidence-field-address = adresse
evidence-field-distance = distance
evidence-field-commune = commune
evidence-field-identifier = identifiant
evidence-field-pivot = SIRET ou RNA
evidence-field-phone = téléphone
evidence-field-website = site web
evidence-field-source = liste

evidence-other-mode = l’un est un point d’attache ou un arrêt, l’autre non
evidence-same-name = mêmes noms
evidence-same-kind = même type de lieu annoncé, sans autre précision
evidence-same-words = mêmes mots propres
evidence-name-within = un nom contient l’autre
evidence-acronym = l’un est le sigle de l’autre
evidence-some-words = quelques mots propres en commun
evidence-kind-alone = même type de lieu, l’un n’en dit pas plus
evidence-may-host = l’un est d’un type qui accueille souvent l’autre
evidence-in-complement = le complément d’adresse de l’un nomme l’autre
evidence-other-kind = types de lieu différents
evidence-other-words = aucun mot propre en commun
evidence-names-silent = les noms n’en disent rien
evidence-itinerant = l’un est itinérant d’après son nom
evidence-same-address = même rue et même numéro
evidence-next-door = même rue, numéros voisins
evidence-same-street = même rue, un numéro manque
evidence-other-number = même rue, autre numéro
evidence-street-alike = rues ressemblantes
evidence-other-street = autre rue
evidence-metres = distance
evidence-metres-at-least = distance, au moins
evidence-other-commune = autre commune
evidence-same-identifier = identifiants qui partagent une partie propre
evidence-same-siret = même SIRET
evidence-same-rna = même numéro RNA
evidence-other-siren = établissements d’entreprises différentes
evidence-same-phone = même téléphone
evidence-same-website = même site web
evidence-same-source = deux lignes d’une même liste
