// Somebody who uses the program as she does: by the names of what she sees and hears, through the whole line from action to
// mirror. What she looks for and does not find ends the test with the page she stands before.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "app/app.hpp"
#include "json_shown.hpp"
#include "platform/headless.hpp"

namespace camtay {

// The definitions of this project.
SiteFiles shipped_files();
// The day of the tests: a Saturday, nine days after the birth they tell of.
inline constexpr Date test_day{.year = 2026, .month = 3, .day = 21};

class Person {
 public:
  // Opens the page for the first time: the welcome screen.
  static Person arrives(SiteFiles files = shipped_files());
  // Has said who it is for, and is asked which paper.
  static Person begins(SiteFiles files = shipped_files());
  // Has gone through the first screens up to the first question.
  static Person opens(const std::string& procedure_id, SiteFiles files = shipped_files());
  // Comes back to what the device has kept.
  static Person returns(const std::string& kept, SiteFiles files = shipped_files());
  // The same while one file of the site does not arrive, until it is there again.
  static Person returns_without(const std::string& file, const std::string& kept);
  void finds_again(const std::string& file) { platform_->find(file); }
  void goes_offline() { platform_->set_online(false); }
  void goes_online() { platform_->set_online(true); }

  void chooses(std::string_view label);  // a radio or checkbox
  void chooses_procedure(const std::string& id);
  void presses(std::string_view label);  // a button
  void types(std::string_view text);     // into the only field
  void types(std::string_view label, std::string_view text);
  void types_date(std::string_view day, std::string_view month, std::string_view year);
  void goes_on() { presses("Tiếp tục"); }
  // Chooses, or types, and goes on; a date is "5/4/58".
  void answers(std::string_view heading, std::string_view label_or_text);
  // Puts off every question until this one.
  void comes_to(std::string_view question_id);
  void puts_off_the_rest();  // up to the check
  // Finds every section of the check right; how many there were.
  int confirms_every_section();
  void goes_back_in_browser();
  void happens(Action action);

  bool is_at(std::string_view heading) const;  // of the screen
  bool sees(std::string_view text) const;
  bool sees_button(std::string_view label) const;
  bool has_field(std::string_view label) const;
  bool has_chosen(std::string_view label) const;
  bool hears(std::string_view text) const;  // when the whole screen is read
  std::string value_of(std::string_view label) const;
  std::string heading() const;
  std::string screen_text() const;
  std::string spoken_text() const;  // an utterance a line

  const HeadlessPlatform& platform() const { return *platform_; }
  const HeadlessPage& page() const { return platform_->page(); }
  const Model& model() const { return app_->model(); }

 private:
  explicit Person(SiteFiles files);
  void settle();
  [[noreturn]] void misses(std::string_view what, std::string_view name) const;
  const SemanticNode& find(std::string_view what, std::string_view label, bool (*is_such)(const SemanticNode&)) const;

  std::unique_ptr<HeadlessPlatform> platform_;
  std::unique_ptr<App> app_;
};

}  // namespace camtay
