//! Far bodies taken together: a square is quartered until few bodies are left in each
//! cell, and a cell that looks small from where one stands pushes as one body.
//!
//! Bodies are sorted along Morton's curve, which visits the quarters of a quarter before
//! the next one; so a cell is a run of bodies, and cells in the order in which they are
//! met need no list of children: each knows where the next one that is not inside it
//! stands. Eight bodies that follow each other on the curve lie close to each other: they
//! share one list of what pushes them, and are pushed side by side in the lanes of a
//! register. What pushes is f32, since places are good to a thousandth of a distance.
//! Barnes and Hut (1986); Barnes, "A modified tree code" (1990).

use crate::math::lanes::{LANES, Lanes, every, wide};

/// Bits of a coordinate on the curve; so often is the square halved at most.
const BITS: u32 = 16;
/// A cell of no more bodies is not parted.
const FEW: usize = 6;
/// A cell is small if its side is less than this times its distance.
const OPENING: f32 = 1.2;
/// Added to squared distances, so that oneself, or somebody exactly here, pushes nowhere.
const NEAR: f32 = 1e-9;

/// A body, or a cell as one.
#[derive(Clone, Copy, Default)]
struct Body {
    x: f32,
    y: f32,
    mass: f32,
}

/// A cell, before all that are inside it.
#[derive(Clone, Copy, Default)]
struct Cell {
    /// Its mass at its centre of mass.
    whole: Body,
    /// From this squared distance on it is small.
    small: f32,
    /// The first cell after it that is not inside it.
    next: usize,
    /// Its bodies, if it is not parted; none otherwise.
    bodies: (usize, usize),
}

/// The tree.
pub(super) struct QuadTree {
    /// Bodies along the curve, and which each is.
    bodies: Vec<Body>,
    order: Vec<u32>,
    cells: Vec<Cell>,
}

impl QuadTree {
    pub(super) fn of(places: &[(f64, f64)], masses: &[f64]) -> Self {
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for &(x, y) in places {
            (low, high) = (low.min(x).min(y), high.max(x).max(y));
        }
        let side = high - low;
        let last = f64::from((1u32 << BITS) - 1);
        let scale = if side > 0.0 { last / side } else { 0.0 };
        let along = |(index, &(x, y)): (usize, &(f64, f64))| {
            let curve =
                spread((scale * (x - low)) as u32) | spread((scale * (y - low)) as u32) << 1;
            u64::from(curve) << 32 | index as u64
        };
        let mut keys: Vec<u64> = places.iter().enumerate().map(along).collect();
        keys.sort_unstable();
        let order: Vec<u32> = keys.iter().map(|&key| key as u32).collect();
        let body = |&index: &u32| {
            let ((x, y), mass) = (places[index as usize], masses[index as usize]);
            Body { x: x as f32, y: y as f32, mass: mass as f32 }
        };
        let bodies = order.iter().map(body).collect();
        let mut tree = Self { bodies, order, cells: Vec::with_capacity(places.len()) };
        if !keys.is_empty() {
            tree.part(&keys, 0, 0, side as f32);
        }
        tree
    }

    /// Adds the cell of a run of bodies that begins at `from`, and all cells inside it.
    fn part(&mut self, keys: &[u64], from: usize, depth: u32, side: f32) -> Body {
        let at = self.cells.len();
        self.cells.push(Cell::default());
        let end = from + keys.len();
        let mut bodies = (from, end);
        let mut whole = Body::default();
        if keys.len() <= FEW || depth == BITS {
            self.bodies[from..end].iter().for_each(|body| whole.add(*body));
        } else {
            bodies = (0, 0);
            let digit = 32 + 2 * (BITS - 1 - depth);
            let (mut rest, mut from) = (keys, from);
            for quarter in 0..4 {
                let count = rest.partition_point(|key| key >> digit & 3 <= quarter);
                let (own, others) = rest.split_at(count);
                if count > 0 {
                    whole.add(self.part(own, from, depth + 1, side / 2.0));
                }
                (rest, from) = (others, from + count);
            }
        }
        if whole.mass > 0.0 {
            (whole.x, whole.y) = (whole.x / whole.mass, whole.y / whole.mass);
        }
        let small = side * side / (OPENING * OPENING);
        self.cells[at] = Cell { whole, small, next: self.cells.len(), bodies };
        whole
    }

    /// Σ m (p − q)/|p − q|² over all bodies q elsewhere, for each body p.
    pub(super) fn pushes(&self) -> Vec<(f64, f64)> {
        let mut pushes = vec![(0.0, 0.0); self.bodies.len()];
        let mut near = Vec::new();
        for (bodies, order) in self.bodies.chunks(LANES).zip(self.order.chunks(LANES)) {
            self.around(bodies, &mut near);
            let (x, y) = push(bodies, &near);
            for ((&index, x), y) in order.iter().zip(x).zip(y) {
                pushes[index as usize] = (f64::from(x), f64::from(y));
            }
        }
        pushes
    }

    /// What pushes some bodies that lie close to each other: small cells, and the bodies
    /// of those that are not.
    fn around(&self, bodies: &[Body], near: &mut Vec<Body>) {
        near.clear();
        let (mut left, mut right) = (f32::INFINITY, f32::NEG_INFINITY);
        let (mut top, mut bottom) = (f32::INFINITY, f32::NEG_INFINITY);
        for body in bodies {
            (left, right) = (left.min(body.x), right.max(body.x));
            (top, bottom) = (top.min(body.y), bottom.max(body.y));
        }
        let mut at = 0;
        while let Some(cell) = self.cells.get(at) {
            let Body { x, y, .. } = cell.whole;
            let (x, y) = ((left - x).max(x - right).max(0.0), (top - y).max(y - bottom).max(0.0));
            if cell.small < x * x + y * y {
                near.push(cell.whole);
                at = cell.next;
            } else {
                near.extend_from_slice(&self.bodies[cell.bodies.0..cell.bodies.1]);
                at += 1;
            }
        }
    }
}

impl Body {
    /// Adds another's mass, and its place by its mass.
    fn add(&mut self, other: Self) {
        self.x += other.x * other.mass;
        self.y += other.y * other.mass;
        self.mass += other.mass;
    }
}

/// How up to eight bodies are pushed, in x and in y.
fn push(bodies: &[Body], near: &[Body]) -> (Lanes, Lanes) {
    let (mut x, mut y) = ([0.0; LANES], [0.0; LANES]);
    for (lane, body) in bodies.iter().enumerate() {
        (x[lane], y[lane]) = (body.x, body.y);
    }
    let (x, y) = (wide(&x), wide(&y));
    let (mut right, mut down) = (every(0.0), every(0.0));
    for body in near {
        let (x, y) = (x - every(body.x), y - every(body.y));
        let push = every(body.mass) / (x * x + y * y + every(NEAR));
        right += x * push;
        down += y * push;
    }
    (right.to_array(), down.to_array())
}

/// The bits of a coordinate, a gap after each.
fn spread(bits: u32) -> u32 {
    let bits = (bits | bits << 8) & 0x00ff_00ff;
    let bits = (bits | bits << 4) & 0x0f0f_0f0f;
    let bits = (bits | bits << 2) & 0x3333_3333;
    (bits | bits << 1) & 0x5555_5555
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
        for (&(px, py), found) in places.iter().zip(tree.pushes()) {
            let mut exact = (0.0, 0.0);
            for (&(x, y), mass) in places.iter().zip(&masses) {
                let (dx, dy) = (px - x, py - y);
                let square = dx * dx + dy * dy;
                if square > 1e-12 {
                    exact = (exact.0 + mass * dx / square, exact.1 + mass * dy / square);
                }
            }
            error += (found.0 - exact.0).hypot(found.1 - exact.1);
            size += exact.0.hypot(exact.1);
        }
        assert!(error < 0.05 * size, "{error} of {size}");
    }
}
