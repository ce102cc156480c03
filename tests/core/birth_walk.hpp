// The birth registration as a grandmother goes through it: what she answers, in the order in which she is asked.
#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "person.hpp"

namespace camtay {

struct Answered {
  std::string_view heading, answer;  // as the screen says it; a label, a text, or a date as "5/4/58"
};

// Bà Đào registers her grandson Đặng Gia Bảo, who was born in a hospital to married parents.
std::span<const Answered> usual_answers();

// Gives one answer after the other; `look` is called before each, with the question shown.
void gives(
    Person& person, std::span<const Answered> answers, const std::function<void()>& look = [] {});

}  // namespace camtay
