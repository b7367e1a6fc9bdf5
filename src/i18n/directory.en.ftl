# What speaks for and against two rows being one place

evidence = { $field }: { $finding } ({ $points })
evidence-percent = { $finding }, { $measure }
evidence-so-far = { $measure } m { $finding }

evidence-field-mode = mode
evidence-field-name = name
evidence-field-address = address
evidence-field-distance = distance
evidence-field-commune = commune
evidence-field-identifier = identifier
evidence-field-pivot = SIRET or RNA
evidence-field-phone = telephone
evidence-field-website = web site
evidence-field-source = list

evidence-other-mode = one is a depot or a stop, and the other not
evidence-same-name = same names
evidence-same-kind = the same kind of place announced, and no more
evidence-same-words = the same words of their own
evidence-name-within = one name holds the other
evidence-acronym = one is the acronym of the other
evidence-some-words = some words of their own in common
evidence-kind-alone = the same kind of place, and one says no more
evidence-may-host = one is of a kind that often hosts the other
evidence-in-complement = the complement of one address names the other
evidence-other-kind = different kinds of place
evidence-other-words = no word of their own in common
evidence-names-silent = the names say nothing
evidence-itinerant = one is itinerant by its name
evidence-same-address = same street and number
evidence-next-door = same street, neighbouring numbers
evidence-same-street = same street, a number is missing
evidence-other-number = same street, another number
evidence-street-alike = streets alike
evidence-other-street = another street
evidence-metres = apart
evidence-metres-at-least = apart, at least
evidence-other-commune = another commune
evidence-same-identifier = identifiers that share a part of their own
evidence-same-siret = same SIRET
evidence-same-rna = same RNA number
evidence-other-siren = establishments of different companies
evidence-same-phone = same telephone
evidence-same-website = same web site
evidence-same-source = two rows of one list
