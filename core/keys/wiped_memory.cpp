// SPDX-License-Identifier: MIT
// Pages of their own, so that locking and unlocking touches nobody else's memory.
#include "core/keys/wiped_memory.h"

#include <sodium.h>

#include <cstdlib>

namespace headroom {
namespace {

constexpr std::size_t kPageBytes = 4096;

std::size_t wholePages(std::size_t bytes) { return (bytes + kPageBytes - 1) / kPageBytes * kPageBytes; }

}  // namespace

void* takeWipedMemory(std::size_t bytes) {
  const std::size_t whole = wholePages(bytes == 0 ? 1 : bytes);
  if (whole < bytes) throw std::bad_alloc();
  void* memory = std::aligned_alloc(kPageBytes, whole);
  if (memory == nullptr) throw std::bad_alloc();
  // Beyond what the system lets a program keep in memory this fails, and the bytes are wiped all the same.
  static_cast<void>(sodium_mlock(memory, whole));
  return memory;
}

void giveWipedMemory(void* memory, std::size_t bytes) noexcept {
  if (memory == nullptr) return;
  const std::size_t whole = wholePages(bytes == 0 ? 1 : bytes);
  static_cast<void>(sodium_munlock(memory, whole));  // wipes first
  sodium_memzero(memory, whole);
  std::free(memory);
}

}  // namespace headroom
