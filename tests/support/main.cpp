// SPDX-License-Identifier: MIT
// Entry point of the test programs without a window. With --engine=postgres whatever lives in memory lives on a server,
// and the cases that speak of a file are left out: they say so by the tag [file].
#include <QCoreApplication>

#include <cstring>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/server.h"

namespace {

constexpr auto kOnServer = "--engine=postgres";

int runCasesOnServer(int argc, char* argv[]) {
  try {
    headroom::test::runOnServer();
  } catch (const std::runtime_error& error) {
    std::cerr << error.what() << std::endl;
    return 1;
  }
  // The words of a case, if there are any, stand first; the tag is one more condition on each of them.
  std::vector<std::string> words;
  for (int i = 0; i < argc; ++i)
    if (std::strcmp(argv[i], kOnServer) != 0) words.emplace_back(argv[i]);
  if (words.size() < 2 || words[1].front() == '-') words.insert(words.begin() + 1, std::string());
  std::string& asked = words[1];
  const bool isName = !asked.empty() && std::strchr("[~\"", asked.front()) == nullptr;
  asked = (isName ? '"' + asked + '"' : asked) + "~[file]~[server]";
  std::vector<char*> given;
  for (std::string& word : words) given.push_back(word.data());
  return headroom::test::runCases(static_cast<int>(given.size()), given.data());
}

}  // namespace

int main(int argc, char* argv[]) {
  QCoreApplication app(argc, argv);
  for (int i = 1; i < argc; ++i)
    if (std::strcmp(argv[i], kOnServer) == 0) return runCasesOnServer(argc, argv);
  return headroom::test::runCases(argc, argv);
}
