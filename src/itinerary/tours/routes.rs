//! Tours under work, and how to go back to what they were.

use crate::itinerary::tours::costs::index;
use crate::itinerary::tours::problem::{Fleet, Route, RoutingProblem, Tours};

/// One tour under work.
#[derive(Clone, Debug, Default)]
pub(super) struct Tour {
    pub(super) fleet: usize,
    /// Customers in order.
    pub(super) stops: Vec<u32>,
    /// What the vehicle holds.
    pub(super) load: u32,
    /// Legs and visits together.
    pub(super) duration: i64,
}

/// All tours under work. Changes are noted, so that a step that leads nowhere
/// is undone at the price of what it touched.
#[derive(Clone, Debug)]
pub(super) struct Routes<'p> {
    pub(super) problem: &'p RoutingProblem,
    pub(super) tours: Vec<Tour>,
    /// The tour of each customer on each day.
    of: Vec<Option<u32>>,
    days: usize,
    /// Legs, plus the price of each customer left out.
    pub(super) cost: i64,
    /// Customers in no tour.
    pub(super) left_out: Vec<u32>,
    /// What leaving a customer out costs: more than any way to serve it.
    price: i64,
    undo: Undo,
}

/// What stood before the step.
#[derive(Clone, Debug, Default)]
struct Undo {
    cost: i64,
    left_out: Vec<u32>,
    /// Tours as they were, of which `used` count; the others are spare room.
    tours: Vec<(usize, Tour)>,
    used: usize,
    noted: Vec<bool>,
}

impl<'p> Routes<'p> {
    /// Empty tours, everyone left out.
    pub(super) fn new(problem: &'p RoutingProblem) -> Self {
        let tours: Vec<Tour> = (0..problem.fleets().len())
            .flat_map(|fleet| empty(problem, fleet))
            .collect();
        let days = problem.days();
        let customers = problem.customers().len();
        let visits = u32::BITS.min(index(days)) + 1;
        let price = i64::from(problem.costs().largest()) * 4 * i64::from(visits) + 1;
        Self {
            undo: Undo {
                noted: vec![false; tours.len()],
                ..Undo::default()
            },
            tours,
            of: vec![None; customers * days],
            days,
            cost: price * i64::from(index(customers)),
            left_out: (0..index(customers)).collect(),
            price,
            problem,
        }
    }

    /// From here on changes are noted.
    pub(super) fn begin(&mut self) {
        for rank in 0..self.undo.used {
            let tour = self.undo.tours[rank].0;
            self.undo.noted[tour] = false;
        }
        self.undo.used = 0;
        self.undo.cost = self.cost;
        self.undo.left_out.clone_from(&self.left_out);
    }

    /// Back to where [`Routes::begin`] stood.
    pub(super) fn undo(&mut self) {
        let mut undo = std::mem::take(&mut self.undo);
        for (rank, _) in &undo.tours[..undo.used] {
            self.mark(*rank, false);
        }
        for (rank, before) in &mut undo.tours[..undo.used] {
            std::mem::swap(&mut self.tours[*rank], before);
        }
        for (rank, _) in &undo.tours[..undo.used] {
            self.mark(*rank, true);
        }
        self.cost = undo.cost;
        self.left_out.clone_from(&undo.left_out);
        self.undo = undo;
    }

    /// Says of everyone in a tour that they are, or are not.
    fn mark(&mut self, tour: usize, there: bool) {
        let day = self.fleet(tour).day;
        for &customer in &self.tours[tour].stops {
            self.of[customer as usize * self.days + day] = there.then(|| index(tour));
        }
    }

    fn note(&mut self, tour: usize) {
        if std::mem::replace(&mut self.undo.noted[tour], true) {
            return;
        }
        if self.undo.used == self.undo.tours.len() {
            self.undo.tours.push((tour, self.tours[tour].clone()));
        } else {
            let spare = &mut self.undo.tours[self.undo.used];
            spare.0 = tour;
            let (own, now) = (&mut spare.1, &self.tours[tour]);
            own.stops.clone_from(&now.stops);
            (own.fleet, own.load, own.duration) = (now.fleet, now.load, now.duration);
        }
        self.undo.used += 1;
    }

    pub(super) fn fleet(&self, tour: usize) -> &'p Fleet {
        &self.problem.fleets()[self.tours[tour].fleet]
    }

    /// The tours that visit a customer.
    pub(super) fn visits(&self, customer: u32) -> impl Iterator<Item = usize> + '_ {
        let from = customer as usize * self.days;
        let days = &self.of[from..from + self.days];
        days.iter().flatten().map(|&tour| tour as usize)
    }

    /// The point at a rank of a tour; the depot before the first and after
    /// the last.
    #[inline]
    pub(super) fn point(&self, tour: usize, rank: usize) -> usize {
        match self.tours[tour].stops.get(rank) {
            Some(&customer) => self.problem.customers()[customer as usize].point,
            None => self.fleet(tour).depot,
        }
    }

    /// What putting a point before a rank of a tour adds.
    pub(super) fn detour(&self, tour: usize, rank: usize, point: usize) -> i64 {
        let costs = self.problem.costs();
        let (before, after) = (
            self.point(tour, rank.wrapping_sub(1)),
            self.point(tour, rank),
        );
        costs.get(before, point) + costs.get(point, after) - costs.get(before, after)
    }

    /// Takes a customer out of every tour that visits it.
    pub(super) fn remove(&mut self, customer: u32) {
        let days = customer as usize * self.days;
        for day in 0..self.days {
            if let Some(tour) = self.of[days + day].take() {
                self.take_out(tour as usize, customer);
            }
        }
        self.cost += self.price;
        self.left_out.push(customer);
    }

    fn take_out(&mut self, tour: usize, customer: u32) {
        self.note(tour);
        let stops = &mut self.tours[tour].stops;
        let rank = stops.iter().position(|&stop| stop == customer);
        let rank = rank.expect("the tour visits the customer");
        stops.remove(rank);
        let who = &self.problem.customers()[customer as usize];
        let saved = self.detour(tour, rank, who.point);
        let own = &mut self.tours[tour];
        own.load -= who.demand;
        own.duration -= saved + i64::from(who.service);
        self.cost -= saved;
    }

    /// Puts a customer in tours, each at a rank. The customer is then no
    /// longer to be among those left out: the caller keeps that list.
    pub(super) fn insert(&mut self, customer: u32, places: &[Insertion]) {
        let who = &self.problem.customers()[customer as usize];
        for place in places {
            self.note(place.tour);
            let own = &mut self.tours[place.tour];
            own.stops.insert(place.rank, customer);
            own.load += who.demand;
            own.duration += place.added + i64::from(who.service);
            self.cost += place.added;
            let day = self.fleet(place.tour).day;
            self.of[customer as usize * self.days + day] = Some(index(place.tour));
        }
        self.cost -= self.price;
    }

    /// The tours as they are told.
    pub(super) fn tell(&self) -> Tours {
        let told = |tour: &Tour| Route {
            fleet: tour.fleet,
            stops: tour.stops.iter().map(|&stop| stop as usize).collect(),
        };
        let used = self.tours.iter().filter(|tour| !tour.stops.is_empty());
        let mut unserved: Vec<usize> = self.left_out.iter().map(|&who| who as usize).collect();
        unserved.sort_unstable();
        let legs = self.cost - self.price * i64::from(index(unserved.len()));
        Tours {
            routes: used.map(told).collect(),
            cost: legs.unsigned_abs(),
            unserved,
        }
    }
}

/// One place found for a visit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Insertion {
    pub(super) tour: usize,
    pub(super) rank: usize,
    pub(super) added: i64,
}

/// The tours of a fleet, nobody in them; never more than there are customers.
fn empty(problem: &RoutingProblem, fleet: usize) -> impl Iterator<Item = Tour> + use<> {
    let vehicles = problem.fleets()[fleet].vehicles;
    let tours = vehicles.min(problem.customers().len());
    (0..tours).map(move |_| Tour {
        fleet,
        ..Tour::default()
    })
}
