package dev.needfirst.sandbox.jira.data;

import java.util.UUID;

class RecordsOnH2Test extends RecordsContract {

  @Override
  TestDatabase emptyDatabase() {
    return TestDatabase.inMemory(UUID.randomUUID().toString());
  }
}
