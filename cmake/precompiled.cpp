// SPDX-License-Identifier: MIT
// A library needs a source: this one is for the precompiled headers that the targets share.
