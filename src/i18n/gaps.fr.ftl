# Zones blanches : ce qui en est demandé, leur rang, les chemins vers les lieux.
mistake-no-public = l’étude ne compte pas de public nommé « { $value } »
mistake-no-public-help = Nommez l’un de ceux-ci : residents, { $known } ; ou ajoutez sa colonne sous [population_attributes].
mistake-gaps-twice = deux questions sur les zones blanches s’écriraient « { $value } »
mistake-gaps-twice-help = Gardez-en une sous [[gaps.also]], ou posez l’autre pour un autre public.
mistake-needs-section = ce critère demande une section [{ $key }]
mistake-needs-section-help = Ajoutez une ligne [{ $key }] : ses valeurs habituelles suffisent.
mistake-cutoff-elsewhere = avec ce critère, le seuil est celui de [{ $key }]
mistake-cutoff-elsewhere-help = Retirez cutoff_minutes ici ; donnez-le sous [{ $key }].
mistake-no-bound = « { $key } » ne sert pas à ce critère
mistake-no-bound-help = "time" prend cutoff_minutes ; "hours" prend below (heures par semaine) ; "score" prend below (un score) ou worst_off (une part des habitants).
mistake-no-weights = ces poids ne classent rien
mistake-no-weights-help = Donnez plus de 0 à people, vulnerability ou remoteness.
mistake-no-rule = ces parts ne sont pas dans l’ordre
mistake-no-rule-help = Donnez à weighs_above au plus decides_above, tous deux sous 1.
