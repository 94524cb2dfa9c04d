package dev.needfirst.sandbox.http;

import dev.needfirst.sandbox.host.Modules;
import dev.needfirst.sandbox.seam.Access;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.function.Supplier;
import org.glassfish.hk2.api.Factory;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** One plugin's REST module: its classes, made by its Spring context, behind the host's filters. */
final class RestApplication extends ResourceConfig {

  RestApplication(Modules modules, List<Class<?>> found, Supplier<Access> access) {
    property(ServerProperties.WADL_FEATURE_DISABLE, true);
    property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
    property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
    // Jira answers with what the resource says, and not with a page of the servlet container.
    property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
    register(JacksonFeature.class);
    register(new RestGate(access));
    for (Class<?> type : found) {
      if (type.isAnnotationPresent(Provider.class)) {
        register(modules.create(type.getName()));
      } else {
        register(type);
      }
    }
    register(
        new AbstractBinder() {
          @Override
          protected void configure() {
            for (Class<?> type : found) {
              if (!type.isAnnotationPresent(Provider.class)) {
                bind(modules, type);
              }
            }
          }

          private <T> void bind(Modules modules, Class<T> type) {
            bindFactory(new Maker<T>(modules, type)).to(type);
          }
        });
  }

  /** Makes a resource for each request, by the plugin's Spring context. */
  private static final class Maker<T> implements Factory<T> {
    private final Modules modules;
    private final Class<T> type;

    Maker(Modules modules, Class<T> type) {
      this.modules = modules;
      this.type = type;
    }

    @Override
    public T provide() {
      return type.cast(modules.create(type.getName()));
    }

    @Override
    public void dispose(T instance) {
      modules.destroy(instance);
    }
  }
}
