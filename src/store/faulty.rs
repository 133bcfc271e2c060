//! A store that breaks on purpose: the faults that disks and browsers show, on order.

use super::{Batch, State, Store, StoreError};

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The n-th operation from now on fails, counted from 1, and does nothing.
    Operation(u32),
    /// The next commit fails as a full disk does: at its end, nothing kept.
    Quota,
    /// The next commit reaches the disk, but its success is never told: a crash
    /// between the two.
    LostAnswer,
    /// A bit of the n-th chunk read is turned.
    FlippedBit {
        /// Which chunk of the next read, counted from 0.
        chunk: usize,
        /// Which bit of it, counted from its first byte; wraps at its end.
        bit: usize,
    },
}

/// Another store with one fault ahead.
#[derive(Clone, Debug, Default)]
pub struct FaultyStore<Inner> {
    inner: Inner,
    fault: Option<Fault>,
}

impl<Inner: Store> FaultyStore<Inner> {
    /// A store that works until told otherwise.
    pub fn new(inner: Inner) -> Self {
        Self { inner, fault: None }
    }

    /// Orders a fault. It strikes once.
    pub fn order(&mut self, fault: Fault) {
        self.fault = Some(fault);
    }

    /// Whether the ordered fault has struck.
    pub fn has_struck(&self) -> bool {
        self.fault.is_none()
    }

    /// The fault that strikes where a write ends, if one is due.
    fn fault_at_the_end(&mut self) -> Option<Fault> {
        self.fault.take_if(|fault| matches!(fault, Fault::Quota | Fault::LostAnswer))
    }

    /// Counts an operation, which may be the one that fails.
    fn step(&mut self) -> Result<(), StoreError> {
        match self.fault {
            Some(Fault::Operation(0 | 1)) => {
                self.fault = None;
                Err(StoreError::Failed("ordered fault".to_owned()))
            }
            Some(Fault::Operation(left)) => {
                self.fault = Some(Fault::Operation(left - 1));
                Ok(())
            }
            _ => Ok(()),
        }
    }
}

/// What is heard of a write that was safe and never said so.
fn lost() -> StoreError {
    StoreError::Failed("ordered fault after the commit".to_owned())
}

impl<Inner: Store> Store for FaultyStore<Inner> {
    fn is_durable(&self) -> bool {
        self.inner.is_durable()
    }

    async fn open(&mut self) -> Result<State, StoreError> {
        self.step()?;
        self.inner.open().await
    }

    async fn read(&mut self, keys: &[String]) -> Result<Vec<Option<Vec<u8>>>, StoreError> {
        self.step()?;
        let mut chunks = self.inner.read(keys).await?;
        if let Some(Fault::FlippedBit { chunk, bit }) = self.fault
            && let Some(Some(bytes)) = chunks.get_mut(chunk)
            && !bytes.is_empty()
        {
            let at = (bit / 8) % bytes.len();
            bytes[at] ^= 1 << (bit % 8);
            self.fault = None;
        }
        Ok(chunks)
    }

    async fn commit(&mut self, batch: Batch) -> Result<(), StoreError> {
        self.step()?;
        match self.fault_at_the_end() {
            Some(Fault::Quota) => Err(StoreError::QuotaExceeded),
            Some(_) => {
                self.inner.commit(batch).await?;
                Err(lost())
            }
            None => self.inner.commit(batch).await,
        }
    }

    async fn decide(&mut self, decisions: &[u8]) -> Result<(), StoreError> {
        self.step()?;
        match self.fault_at_the_end() {
            Some(Fault::Quota) => Err(StoreError::QuotaExceeded),
            Some(_) => {
                self.inner.decide(decisions).await?;
                Err(lost())
            }
            None => self.inner.decide(decisions).await,
        }
    }

    async fn erase(&mut self) -> Result<(), StoreError> {
        self.step()?;
        self.inner.erase().await
    }
}
