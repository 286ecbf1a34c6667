// SPDX-License-Identifier: MIT
// Memory for what was opened and must not be left behind: kept out of the swap and of core dumps where the system lets
// that much be kept, and wiped in any case when it goes.
#pragma once
#include <cstddef>
#include <new>
#include <vector>

namespace headroom {

/// Whole pages. Throws std::bad_alloc where there is no memory.
void* takeWipedMemory(std::size_t bytes);
void giveWipedMemory(void* memory, std::size_t bytes) noexcept;

template <class T>
struct WipedAllocator {
  using value_type = T;
  WipedAllocator() = default;
  template <class U>
  explicit(false) WipedAllocator(const WipedAllocator<U>&) noexcept {}
  T* allocate(std::size_t count) {
    if (count > static_cast<std::size_t>(-1) / sizeof(T)) throw std::bad_array_new_length();
    return static_cast<T*>(takeWipedMemory(count * sizeof(T)));
  }
  void deallocate(T* memory, std::size_t count) noexcept { giveWipedMemory(memory, count * sizeof(T)); }
  friend bool operator==(const WipedAllocator&, const WipedAllocator&) { return true; }
};

template <class T>
using WipedVector = std::vector<T, WipedAllocator<T>>;

}  // namespace headroom
