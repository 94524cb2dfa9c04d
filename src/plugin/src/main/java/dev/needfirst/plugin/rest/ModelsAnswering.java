package dev.needfirst.plugin.rest;

import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.model.ModelVersion;
import dev.needfirst.core.model.Models;
import dev.needfirst.core.recording.ChoosingModels;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers for models: a project's, and the global one. */
public final class ModelsAnswering {
  private final Asking asking;
  private final ChoosingModels choosing;
  private final NeedShaping shaping;

  @Inject
  public ModelsAnswering(Asking asking, ChoosingModels choosing, NeedShaping shaping) {
    this.asking = asking;
    this.choosing = choosing;
    this.shaping = shaping;
  }

  Response ofProject(String key) {
    Asking.AskedProject asked = asking.project(key);
    return ok(asked.project().getId());
  }

  Response global() {
    asking.user();
    return ok(Models.GLOBAL);
  }

  Response saveForProject(
      String key, @Nullable String contentType, @Nullable String version, InputStream body) {
    Asking.AskedProject asked = enabled(asking.administeredProject(key));
    return save(asked.user(), asked.project().getId(), contentType, version, body);
  }

  Response saveGlobal(@Nullable String contentType, @Nullable String version, InputStream body) {
    ApplicationUser user = asking.administrator();
    return save(user, Models.GLOBAL, contentType, version, body);
  }

  Response giveUp(String key, @Nullable String version) {
    Asking.AskedProject asked = enabled(asking.administeredProject(key));
    choosing.giveUp(asked.project().getId(), Paging.version(version), asking.by(asked.user()));
    return Answers.removed();
  }

  Response versionsOfProject(String key, @Nullable String startAt, @Nullable String maxResults) {
    Asking.AskedProject asked = asking.project(key);
    return versions(asked.project().getId(), Paging.of(startAt, maxResults));
  }

  Response globalVersions(@Nullable String startAt, @Nullable String maxResults) {
    asking.user();
    return versions(Models.GLOBAL, Paging.of(startAt, maxResults));
  }

  private Response ok(long projectId) {
    // The version first: a model that is newer than it makes a writer ask again, an older one would
    // be written over unseen.
    int version = choosing.version(projectId);
    ModelVersion inForce =
        projectId == Models.GLOBAL ? choosing.global() : choosing.ofProject(projectId);
    return Answers.ok(ModelShapes.shape(inForce.model(), version));
  }

  private Response save(
      ApplicationUser user,
      long projectId,
      @Nullable String contentType,
      @Nullable String parameter,
      InputStream body) {
    Members members = Bodies.json(contentType, body);
    Integer version = Drafts.version(members, parameter);
    String reason = members.text("reason");
    Model model = ModelShapes.read(members);
    choosing.save(projectId, version, model, asking.by(user).because(reason));
    return ok(projectId);
  }

  private Response versions(long projectId, Paging paging) {
    List<ModelVersion> all = choosing.versions(projectId);
    return Answers.ok(
        paging.of(all, saved -> ModelShapes.shape(saved, shaping.author(saved.author()))));
  }

  private static Asking.AskedProject enabled(Asking.AskedProject asked) {
    if (!asked.settings().enabled()) {
      throw Rejected.notFound("needfirst.error.project-off");
    }
    if (asked.project().isArchived()) {
      throw Rejected.forbidden("needfirst.error.archived");
    }
    return asked;
  }
}
