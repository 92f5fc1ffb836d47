package sample

// The words that names are made of. They stand so that any pair is good French:
// what could need agreement is a complement.
var (
	landmarks = []string{
		"Hôtel de Ville – Préfecture", "Gare Centrale", "Place de la République", "Cathédrale Saint-Étienne",
		"Opéra – Théâtre Municipal", "Palais de Justice", "Halles du Marché", "Médiathèque François-Villon",
		"Château des Ducs", "Jardin des Plantes", "Université – Campus des Sciences", "Hôpital Nord – Urgences",
		"Zénith – Parc des Expositions", "Lycée Jean-Baptiste-Clément", "Stade du Grand Pré", "Porte d’Orléans – Parc-Relais",
		"Technopole de la Vallée", "Cité Internationale", "Manufacture des Tabacs", "Musée des Beaux-Arts",
		"Conservatoire Nadia-Boulanger", "Gare Routière – Quai Sud", "Faculté de Droit – Lettres", "Les Trois-Fontaines",
		"Place du Maréchal-Ferrant", "Boulevard Heurteloup", "Archives Départementales", "Clinique Sainte-Élisabeth",
		"Piscine Olympique", "Vieux Moulin – Écomusée", "Chambre des Métiers", "Centre Commercial des Rives",
		"Basilique Notre-Dame", "Maison de la Radio", "École d’Architecture", "Grand Séminaire", "Observatoire",
		"Abattoirs – Scène Nationale", "Pôle Santé – Maternité", "Porte de Bourgogne",
	}
	buildings = []string{
		"Lycée", "Collège", "École", "Gymnase", "Square", "Place", "Résidence", "Stade", "Médiathèque", "Centre Social",
		"Maison de Quartier", "Foyer", "Crèche", "Allée", "Rond-Point", "Espace", "Avenue", "Parc", "Cité", "Quai",
	}
	people = []string{
		"Jean-Jaurès", "Marie-Curie", "Victor-Hugo", "Louise-Michel", "Simone-Veil", "Émile-Zola", "Léon-Blum", "Jules-Verne",
		"George-Sand", "Rosa-Parks", "Jean-Moulin", "Lucie-Aubrac", "Aimé-Césaire", "Olympe-de-Gouges", "Frédéric-Chopin",
		"Hector-Berlioz", "Camille-Claudel", "Joséphine-Baker", "Pierre-Mendès-France", "Germaine-Tillion", "Nelson-Mandela",
		"Antoine-de-Saint-Exupéry", "Honoré-de-Balzac", "Gustave-Courbet", "Berthe-Morisot", "Colette", "Louis-Pasteur",
		"Ambroise-Paré", "François-Rabelais", "Pierre-de-Ronsard", "Joachim-du-Bellay", "Madame-de-Sévigné", "Maurice-Ravel",
		"Claude-Debussy", "Édith-Piaf", "Georges-Brassens", "Barbara", "Françoise-Dolto", "Célestin-Freinet", "Jean-Zay",
		"Missak-Manouchian", "Geneviève-de-Gaulle", "Gaston-Couté", "Flora-Tristan", "Hubertine-Auclert", "Évariste-Galois",
		"Sophie-Germain", "Denis-Papin", "Max-Jacob", "Marguerite-Duras",
	}
	fields = []string{
		"Clos", "Moulin", "Croix", "Pré", "Val", "Bois", "Fontaine", "Chêne", "Mare", "Butte", "Haie", "Ferme", "Pont", "Gué",
		"Chemin", "Carrefour", "Vallon", "Coteau", "Plaine", "Étang", "Lavoir", "Puits", "Four", "Grange", "Verger", "Hameau",
		"Tour", "Prieuré", "Bastide", "Calvaire", "Barrière", "Faubourg", "Mail", "Passage", "Tuilerie", "Closerie",
	}
	owners = []string{
		"des Ormes", "du Roi", "de la Reine", "des Vignes", "aux Moines", "Saint-Jean", "Sainte-Anne", "des Tisserands",
		"du Chapitre", "de l’Évêque", "aux Loups", "des Bergères", "du Pèlerin", "de la Garenne", "des Peupliers",
		"du Cèdre", "de l’Aubépine", "des Forges", "du Maréchal", "de la Chapelle", "aux Ânes", "des Lilas", "du Héron",
		"de la Sablière", "des Carrières", "du Bourg-Neuf", "de l’Île", "des Mariniers", "du Passeur", "de la Levée",
		"des Tanneurs", "du Grand Cerf", "de la Justice", "des Noyers", "du Vieux Port", "aux Chèvres", "des Acacias",
		"du Rossignol", "de l’Abbaye", "des Quatre-Vents", "du Trésor", "de la Perrière", "des Glycines", "du Bel-Air",
		"de l’Orangerie", "des Trois-Rois", "du Prévôt", "de la Guérinière", "Saint-Éloi", "Saint-Gatien",
	}
	saints = []string{
		"Saint-Aubin", "Villeneuve", "Saint-Côme", "La Chapelle", "Montlouis", "Beaulieu", "Saint-Léger", "Châtillon", "Neuvy",
		"Saint-Hilaire", "Vernou", "La Ferté", "Saint-Denis", "Mézières", "Chaumont", "Saint-Gervais", "Bourg", "Épieds",
	}
	banks = []string{
		"-des-Bois", "-la-Rivière", "-sur-Cisse", "-le-Vieil", "-en-Sologne", "-les-Rosiers", "-sous-Forêt", "-en-Beauce",
		"-la-Vallée", "-aux-Choux", "-l’Étang", "-du-Désert",
	}
	villageSpots = []string{
		"Mairie", "Église", "Salle des Fêtes", "Gare SNCF", "Place du Marché", "Zone Artisanale", "Écoles", "Château d’Eau",
		"Aire de Covoiturage", "Cimetière", "Croix Blanche", "Parc-Relais",
	}
)
