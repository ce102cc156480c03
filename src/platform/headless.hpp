// A world without a window: files from the disk at once, everything else only written down. For tests and the command line.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "platform/files.hpp"
#include "platform/headless_page.hpp"
#include "platform/platform.hpp"

namespace camtay {

class HeadlessPlatform : public Platform {
 public:
  explicit HeadlessPlatform(SiteFiles files) : files_(std::move(files)) {}

  Surroundings surroundings() const override { return {}; }
  std::vector<Action> take_actions() override;
  void perform(const Effect& effect) override;
  void reflect(std::span<const mirror::Op> changes) override;

  // What is told of a voice without a turn is told of the last Speak.
  void happen(Action action);
  bool idle() const { return waiting_.empty(); }
  // Without network nothing arrives.
  void set_online(bool online) { online_ = online; }
  // One file of the site does not arrive, until it is there again.
  void lose(const std::string& file) { lost_.insert(file); }
  void find(const std::string& file) { lost_.erase(file); }
  // Whether the voices of the device can be deleted.
  void set_forgets(bool forgets) { forgets_ = forgets; }

  const HeadlessPage& page() const { return page_; }
  const std::string& kept() const { return kept_; }
  const std::vector<Hand>& handed() const { return handed_; }
  const std::vector<Print>& printed() const { return printed_; }
  const std::vector<Speak>& said() const { return said_; }
  const std::vector<std::string>& fetched() const { return fetched_; }
  const std::vector<Record>& recorded() const { return recorded_; }
  bool speaking() const { return speaking_; }
  bool playing() const { return playing_; }      // a clip is played back
  bool listening() const { return listening_; }  // the microphone is open
  bool asked_about_listening() const { return asked_about_listening_; }
  int visited() const { return visited_; }  // where the browser's history stands
  // What the mirror asked for that no page could do; empty in a sound program.
  const std::string& impossible() const { return impossible_; }

 private:
  int turn() const { return said_.empty() ? 0 : said_.back().turn; }

  SiteFiles files_;
  bool online_ = true;
  bool forgets_ = true;
  std::set<std::string> lost_;
  std::vector<Action> waiting_;
  HeadlessPage page_;
  std::string kept_;
  std::vector<Hand> handed_;
  std::vector<Print> printed_;
  std::vector<Speak> said_;
  std::vector<std::string> fetched_;
  std::vector<Record> recorded_;
  bool speaking_ = false;
  bool playing_ = false;
  bool listening_ = false;
  bool asked_about_listening_ = false;
  int visited_ = 0;
  std::string impossible_;
};

}  // namespace camtay
