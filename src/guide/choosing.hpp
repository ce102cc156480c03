// Questions answered from a list: what can be chosen, found by typing, paged by six.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "guide/model.hpp"

namespace camtay {

inline constexpr int choices_on_a_page = 6;

struct Choosable {
  NodeId id;  // the option's: "child_ethnicity/01"
  std::string label;
  std::string picture;
  Json value;  // the answer it gives
};

// Everything that can be chosen for a field now, in its order; empty for fields that are typed.
std::vector<Choosable> choosables(const Model& model, const Field& field);
// Fields with a long list also have a search field.
bool has_search(const Field& field);

struct ChoosablePage {
  std::vector<Choosable> shown;
  int page = 0, pages = 1;
};
// Those that answer the query, best first; without a query in their order, the chosen one first.
ChoosablePage choosable_page(const Model& model, const Field& field, std::string_view query, int page);

}  // namespace camtay
