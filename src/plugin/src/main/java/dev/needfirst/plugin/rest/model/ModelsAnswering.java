package dev.needfirst.plugin.rest.model;

import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.model.ModelMember;
import dev.needfirst.core.model.ModelVersion;
import dev.needfirst.core.model.Models;
import dev.needfirst.core.model.PastModel;
import dev.needfirst.core.recording.ChoosingModels;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.Bodies;
import dev.needfirst.plugin.rest.answer.Drafts;
import dev.needfirst.plugin.rest.answer.Members;
import dev.needfirst.plugin.rest.answer.Paging;
import dev.needfirst.plugin.rest.answer.Rejected;
import dev.needfirst.plugin.rest.need.NeedShaping;
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
  private final ModelTexts texts;

  @Inject
  public ModelsAnswering(
      Asking asking, ChoosingModels choosing, NeedShaping shaping, ModelTexts texts) {
    this.asking = asking;
    this.choosing = choosing;
    this.shaping = shaping;
    this.texts = texts;
  }

  public Response ofProject(String key) {
    Asking.AskedProject asked = asking.project(key);
    boolean mayWrite =
        !asked.project().isArchived() && asking.rights().administers(asked.user(), asked.project());
    return ok(asked.project().getId(), mayWrite);
  }

  public Response global() {
    ApplicationUser user = asking.user();
    return ok(Models.GLOBAL, asking.administers(user));
  }

  public Response parameters() {
    asking.user();
    return Answers.ok(
        new ModelShapes.MembersShape(
            ModelMember.ALL.stream().map(ModelShapes.MemberShape::of).toList()));
  }

  public Response saveForProject(
      String key, @Nullable String contentType, @Nullable String version, InputStream body) {
    Asking.AskedProject asked = writable(key);
    return save(asked.user(), asked.project().getId(), contentType, version, body);
  }

  public Response saveGlobal(
      @Nullable String contentType, @Nullable String version, InputStream body) {
    ApplicationUser user = asking.administrator();
    return save(user, Models.GLOBAL, contentType, version, body);
  }

  public Response giveUp(String key, @Nullable String version, @Nullable String reason) {
    Asking.AskedProject asked = writable(key);
    choosing.giveUp(
        asked.project().getId(), Paging.version(version), asking.by(asked.user()).because(reason));
    return Answers.removed();
  }

  public Response restoreForProject(
      String key, String number, @Nullable String contentType, InputStream body) {
    Asking.AskedProject asked = writable(key);
    return restore(asked.user(), asked.project().getId(), number, contentType, body);
  }

  public Response restoreGlobal(String number, @Nullable String contentType, InputStream body) {
    return restore(asking.administrator(), Models.GLOBAL, number, contentType, body);
  }

  public Response versionsOfProject(
      String key, @Nullable String startAt, @Nullable String maxResults) {
    Asking.AskedProject asked = asking.project(key);
    // A reason may name a customer, as evidence does.
    boolean reasons =
        asking.rights().needsAreFor(asked.user(), asked.project(), asked.settings())
            || asking.rights().administers(asked.user(), asked.project());
    return versions(asked.project().getId(), Paging.of(startAt, maxResults), reasons);
  }

  public Response globalVersions(@Nullable String startAt, @Nullable String maxResults) {
    asking.user();
    return versions(Models.GLOBAL, Paging.of(startAt, maxResults), true);
  }

  /** A project whose model the user may choose. */
  Asking.AskedProject writable(String key) {
    Asking.AskedProject asked = asking.administeredProject(key);
    if (!asked.settings().enabled()) {
      throw Rejected.notFound("needfirst.error.project-off");
    }
    if (asked.project().isArchived()) {
      throw Rejected.forbidden("needfirst.error.archived");
    }
    return asked;
  }

  private Response ok(long projectId, boolean mayWrite) {
    // The version first: a model that is newer than it makes a writer ask again, an older one would
    // be written over unseen.
    int version = choosing.version(projectId);
    ModelVersion inForce =
        projectId == Models.GLOBAL ? choosing.global() : choosing.ofProject(projectId);
    boolean own = projectId == Models.GLOBAL || choosing.own(projectId).isPresent();
    return Answers.ok(
        ModelShapes.shape(inForce, version, own, mayWrite, texts.warnings(inForce.model())));
  }

  private Response save(
      ApplicationUser user,
      long projectId,
      @Nullable String contentType,
      @Nullable String parameter,
      InputStream body) {
    Members members = Bodies.json(contentType, body);
    Integer version = Drafts.version(members, parameter);
    String reason = Drafts.wantedReason(members);
    Model model = ModelShapes.read(members);
    choosing.save(projectId, version, model, asking.by(user).because(reason));
    return ok(projectId, true);
  }

  private Response restore(
      ApplicationUser user,
      long projectId,
      String number,
      @Nullable String contentType,
      InputStream body) {
    if (!number.matches("[0-9]{1,9}")) {
      throw Rejected.notFound("needfirst.error.no-model-version");
    }
    Members members = Bodies.json(contentType, body);
    Integer version = Drafts.version(members, null);
    String reason = Drafts.wantedReason(members);
    members.end();
    choosing.restore(projectId, Integer.parseInt(number), version, asking.by(user).because(reason));
    return ok(projectId, true);
  }

  private Response versions(long projectId, Paging paging, boolean reasons) {
    List<PastModel> all = choosing.history(projectId);
    int inForce = choosing.own(projectId).map(ModelVersion::version).orElse(0);
    return Answers.ok(
        paging.of(
            all,
            past ->
                ModelShapes.shape(
                    past,
                    reasons ? shaping.author(past.author()) : null,
                    reasons ? past.reason() : null,
                    past.number() == inForce)));
  }
}
