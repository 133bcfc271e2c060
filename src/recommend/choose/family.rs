//! The settings of each model that are tried: a lattice, and where on it to begin.
//!
//! Steps are wide (factors of two and more), since what is between two of them differs
//! by less than chance. Beginnings are settings that did well on other communities.

use super::{Recipe, Setting};
use crate::recommend::ModelKind;

/// One model's lattice.
#[derive(Debug)]
pub struct Family {
    /// Which model.
    pub model: ModelKind,
    /// What is set, and to what.
    pub axes: &'static [(Setting, &'static [f64])],
    /// The step of each axis to begin with.
    pub start: &'static [usize],
    /// Whether it is tried once the others have settled: what learns by many small steps
    /// costs much, and rarely comes first.
    pub late: bool,
}

/// All models that are tried, popularity first; of equals, the first is chosen.
pub static FAMILIES: &[Family] = &[
    Family {
        model: ModelKind::Popularity,
        axes: &[(Setting::HalfLife, &[7.0, 30.0, 90.0])],
        start: &[1],
        late: false,
    },
    Family { model: ModelKind::Content, axes: &[], start: &[], late: false },
    Family {
        model: ModelKind::ItemKnn,
        axes: &[
            (Setting::Neighbours, &[20.0, 50.0, 100.0, 200.0, 400.0]),
            (Setting::Shrink, &[0.0, 10.0, 50.0, 200.0]),
        ],
        start: &[2, 1],
        late: false,
    },
    Family {
        model: ModelKind::RandomWalk,
        axes: &[
            (Setting::Beta, &[0.0, 0.2, 0.4, 0.6, 0.8]),
            (Setting::Neighbours, &[20.0, 50.0, 100.0, 200.0, 400.0]),
        ],
        start: &[2, 2],
        late: false,
    },
    Family {
        model: ModelKind::UserKnn,
        axes: &[
            (Setting::Neighbours, &[25.0, 50.0, 100.0, 200.0, 400.0]),
            (Setting::Shrink, &[0.0, 5.0, 20.0]),
        ],
        start: &[2, 0],
        late: false,
    },
    Family {
        model: ModelKind::Ease,
        axes: &[(
            Setting::Regularisation,
            &[5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1_000.0, 2_000.0],
        )],
        start: &[5],
        late: false,
    },
    Family {
        model: ModelKind::ImplicitAls,
        axes: &[
            (Setting::Regularisation, &[1.0, 3.0, 7.0, 15.0, 30.0, 60.0, 120.0, 240.0]),
            (Setting::Confidence, &[1.0, 2.0, 4.0, 8.0, 16.0]),
            (Setting::Factors, &[16.0, 32.0, 64.0]),
        ],
        start: &[4, 2, 1],
        late: false,
    },
    Family {
        model: ModelKind::ExplicitAls,
        axes: &[
            (Setting::Regularisation, &[1.0, 5.0, 20.0]),
            (Setting::Factors, &[4.0, 8.0, 16.0]),
        ],
        start: &[1, 1],
        late: true,
    },
    Family {
        model: ModelKind::Bpr,
        axes: &[
            (Setting::Rate, &[0.01, 0.02, 0.05]),
            (Setting::Regularisation, &[0.003, 0.01, 0.03]),
            (Setting::Epochs, &[15.0, 30.0, 60.0]),
        ],
        start: &[1, 1, 1],
        late: true,
    },
    Family {
        model: ModelKind::AutoEncoder,
        axes: &[
            (Setting::Dropout, &[0.5, 0.7, 0.85]),
            (Setting::Epochs, &[10.0, 20.0, 40.0]),
            (Setting::Hidden, &[100.0, 200.0]),
        ],
        start: &[1, 1, 0],
        late: true,
    },
];

impl Family {
    /// Whether it learns from how much members made of what they saw, and so nothing
    /// where all of it is alike.
    pub fn wants_ratings(&self) -> bool {
        self.model == ModelKind::ExplicitAls
    }

    /// The recipe at a place of the lattice.
    pub fn recipe(&self, place: &[usize]) -> Recipe {
        let settings = self
            .axes
            .iter()
            .zip(place)
            .filter_map(|((setting, steps), &step)| Some((*setting, *steps.get(step)?)));
        Recipe { model: self.model, settings: settings.collect() }
    }

    /// The places one step away along one axis, axis after axis, down before up.
    pub fn around(&self, place: &[usize]) -> Vec<Vec<usize>> {
        let mut found = Vec::new();
        for (axis, (_, steps)) in self.axes.iter().enumerate() {
            let down = place[axis].checked_sub(1);
            let up = Some(place[axis] + 1).filter(|&step| step < steps.len());
            for step in [down, up].into_iter().flatten() {
                let mut there = place.to_vec();
                there[axis] = step;
                found.push(there);
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::FAMILIES;
    use crate::recommend::ModelKind;

    #[test]
    fn every_family_begins_on_its_lattice() {
        for family in FAMILIES {
            assert_eq!(family.axes.len(), family.start.len(), "{:?}", family.model);
            assert_eq!(family.recipe(family.start).settings.len(), family.axes.len());
        }
        assert_eq!(FAMILIES[0].model, ModelKind::Popularity);
    }

    #[test]
    fn neighbours_stay_on_the_lattice() {
        let knn = &FAMILIES[2];
        assert_eq!(knn.around(&[0, 3]), [vec![1, 3], vec![0, 2]]);
        assert_eq!(knn.around(&[1, 1]).len(), 4);
    }
}
