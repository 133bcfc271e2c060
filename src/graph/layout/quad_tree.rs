//! Far bodies taken together: a square is quartered until each body is alone in its
//! cell, and a cell that looks small from where one stands pushes as one body.

/// A cell this many halvings below the root is not parted: its bodies all but coincide.
const DEEPEST: usize = 24;
/// A cell is small if its side is less than its distance.
const OPENING: f64 = 1.0;

/// A cell, or a body alone in one.
#[derive(Clone, Copy)]
struct Cell {
    /// Centre of mass.
    at: (f64, f64),
    mass: f64,
    side: f64,
    parted: bool,
    /// The four quarters; 0 (the root) where there is none.
    quarters: [u32; 4],
}

/// The tree; the root comes first.
pub(super) struct QuadTree {
    cells: Vec<Cell>,
    middle: (f64, f64),
}

impl QuadTree {
    pub(super) fn of(places: &[(f64, f64)], masses: &[f64]) -> Self {
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for &(x, y) in places {
            (low, high) = (low.min(x).min(y), high.max(x).max(y));
        }
        let middle = ((low + high) / 2.0, (low + high) / 2.0);
        let mut tree = Self { cells: Vec::with_capacity(2 * places.len()), middle };
        for (&place, &mass) in places.iter().zip(masses) {
            tree.insert(place, mass, high - low);
        }
        tree
    }

    fn insert(&mut self, place: (f64, f64), mass: f64, side: f64) {
        let alone = |side| Cell { at: place, mass, side, parted: false, quarters: [0; 4] };
        if self.cells.is_empty() {
            self.cells.push(alone(side));
            return;
        }
        let (mut at, mut middle) = (0, self.middle);
        for depth in 0.. {
            let count = self.cells.len() as u32;
            let cell = &mut self.cells[at];
            let mut down = None;
            if !cell.parted && depth < DEEPEST {
                // Whoever was alone here moves into their quarter.
                cell.parted = true;
                cell.quarters[quarter(cell.at, middle)] = count;
                down =
                    Some(Cell { side: cell.side / 2.0, parted: false, quarters: [0; 4], ..*cell });
            }
            let whole = cell.mass + mass;
            let mean = |a: f64, b: f64| (a * cell.mass + b * mass) / whole;
            cell.at = (mean(cell.at.0, place.0), mean(cell.at.1, place.1));
            cell.mass = whole;
            let (parted, half) = (cell.parted, cell.side / 2.0);
            self.cells.extend(down);
            if !parted {
                return;
            }
            let own = quarter(place, middle);
            let child = self.cells[at].quarters[own];
            if child == 0 {
                self.cells[at].quarters[own] = self.cells.len() as u32;
                self.cells.push(alone(half));
                return;
            }
            at = child as usize;
            let shift = |low: bool| if low { -half / 2.0 } else { half / 2.0 };
            middle = (middle.0 + shift(own & 1 == 0), middle.1 + shift(own & 2 == 0));
        }
    }

    /// Σ m (p − q)/|p − q|² over all bodies q elsewhere.
    pub(super) fn push(&self, place: (f64, f64)) -> (f64, f64) {
        let mut sum = (0.0, 0.0);
        // Three quarters wait on each level while the fourth is looked at.
        let mut stack = [0u32; 4 * (DEEPEST + 2)];
        let mut waiting = usize::from(!self.cells.is_empty());
        while waiting > 0 {
            waiting -= 1;
            let cell = &self.cells[stack[waiting] as usize];
            let (x, y) = (place.0 - cell.at.0, place.1 - cell.at.1);
            let square = x * x + y * y;
            if !cell.parted || cell.side * cell.side < OPENING * OPENING * square {
                // Oneself, or somebody exactly here, pushes nowhere.
                if square > 1e-12 {
                    let push = cell.mass / square;
                    sum = (sum.0 + x * push, sum.1 + y * push);
                }
                continue;
            }
            for &child in cell.quarters.iter().filter(|&&child| child != 0) {
                stack[waiting] = child;
                waiting += 1;
            }
        }
        sum
    }
}

/// Which quarter of the cell around `middle` a place is in.
fn quarter(place: (f64, f64), middle: (f64, f64)) -> usize {
    usize::from(place.0 >= middle.0) + 2 * usize::from(place.1 >= middle.1)
}

#[cfg(test)]
mod tests {
    use super::QuadTree;
    use crate::math::Rng;

    #[test]
    fn near_the_sum_over_all() {
        let mut rng = Rng::seed(7);
        let mut places: Vec<_> = (0..500).map(|_| (rng.normal(), rng.normal())).collect();
        // Two in one place must not part cells for ever.
        places.push(places[3]);
        let masses: Vec<f64> = (0..501).map(|_| 0.5 + rng.unit()).collect();
        let tree = QuadTree::of(&places, &masses);
        let (mut error, mut size) = (0.0, 0.0);
        for &(px, py) in &places {
            let mut exact = (0.0, 0.0);
            for (&(x, y), mass) in places.iter().zip(&masses) {
                let (dx, dy) = (px - x, py - y);
                let square = dx * dx + dy * dy;
                if square > 1e-12 {
                    exact = (exact.0 + mass * dx / square, exact.1 + mass * dy / square);
                }
            }
            let found = tree.push((px, py));
            error += (found.0 - exact.0).hypot(found.1 - exact.1);
            size += exact.0.hypot(exact.1);
        }
        assert!(error < 0.05 * size, "{error} of {size}");
    }
}
