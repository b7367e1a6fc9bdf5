### Les questions que « maillage new » propose : ce qu’une étude peut demander de plus.

new-comment-hours =
    Les heures d’aide à portée, d’après les horaires des lieux.
    Retirez les # pour les mesurer ; de même pour chaque partie qui suit.
new-comment-access = L’accès : l’offre des lieux rapportée à ceux qui se la partagent.
new-comment-shortfall =
    Qui porte le manque : ce qu’il faut pour être bien servi, et ce qui manque aux autres.
new-comment-itinerary =
    Le plan d’un service itinérant : véhicules, dépôts (code ou nom de commune), horaires,
    heures dues à chacun par cycle de weeks semaines, prix et budget d’une année.
new-comment-on-foot = Les quartiers prioritaires à pied, répartis par carreaux ou par surface.
new-comment-sensitivity =
    De combien seuils et vitesses changent pour dire ce que valent les chiffres ;
    enabled = false n’essaie rien.
new-comment-compare = Des chiffres publiés par d’autres, en pour cent, à mettre en regard.
