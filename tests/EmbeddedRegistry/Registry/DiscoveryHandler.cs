using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Registry;

/// <summary>The description of the API, in the form of Swagger 2.</summary>
internal sealed partial class DiscoveryHandler(OperationTable operations)
{
    private static readonly (string Name, string Value)[] Failures =
        [("400", "Bad Request"), ("401", "Session required"), ("403", "Unauthorized access"), ("404", "Not found")];

    public Answer Discover(ApiCall call)
    {
        bool withInternal = call.QueryFlag("internal");
        Operation[] shown = [.. operations.All.Where(operation => withInternal || !operation.IsInternal)];
        return Answer.JsonObject(200, json =>
        {
            WriteHead(json, call);
            json.WriteStartObject("paths");
            foreach (IGrouping<string, Operation> path in shown.GroupBy(operation => operation.Template))
            {
                WritePath(json, path);
            }

            json.WriteEndObject();
            json.WriteStartObject("definitions");
            json.WriteStartObject("ApiError");
            json.WriteString("type", "object");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartArray("tags");
            foreach (string area in shown.Select(operation => operation.Area).Distinct())
            {
                json.WriteStartObject();
                json.WriteString("name", area);
                json.WriteString("description", $"Everything about {area}.");
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    private static void WriteHead(Utf8JsonWriter json, ApiCall call)
    {
        json.WriteString("swagger", "2.0");
        json.WriteString("host", call.Host);
        json.WriteString("basePath", "/");
        WriteStrings(json, "schemes", ["http"]);
        json.WriteStartObject("info");
        json.WriteString("version", "v1");
        json.WriteString("title", "Quay Frontend");
        json.WriteString("description", "The API of a registry for tests.");
        json.WriteString("termsOfService", "");
        json.WriteStartObject("contact");
        json.WriteString("email", "admin@example.com");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("securityDefinitions");
        json.WriteStartObject("oauth2_implicit");
        json.WriteString("type", "oauth2");
        json.WriteString("flow", "implicit");
        json.WriteString("authorizationUrl", $"http://{call.Host}/oauth/authorize");
        json.WriteStartObject("scopes");
        foreach (string scope in State.ScopeNames.All)
        {
            json.WriteString(scope, scope);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WritePath(Utf8JsonWriter json, IGrouping<string, Operation> path)
    {
        Operation first = path.First();
        json.WriteStartObject($"/api{path.Key}");
        json.WriteString("x-name", $"endpoints.api.{first.Area}");
        json.WriteString("x-path", $"/api{path.Key}");
        json.WriteString("x-tag", first.Area);
        foreach (Operation operation in path)
        {
            json.WriteStartObject(operation.Method.ToLowerInvariant());
            json.WriteString("operationId", operation.Id);
            json.WriteStartArray("parameters");
            foreach (string name in Placeholder().Matches(path.Key).Select(match => match.Groups[1].Value))
            {
                WriteParameter(json, name, "path");
            }

            if (Validation.Schemas.Find(operation.Id) is not null)
            {
                WriteParameter(json, "body", "body");
            }

            json.WriteEndArray();
            json.WriteString("description", $"Serves {operation.Id}.");
            WriteStrings(json, "tags", [operation.Area]);
            json.WriteStartArray("security");
            json.WriteStartObject();
            WriteStrings(json, "oauth2_implicit", operation.Area == "superuser" ? ["super:user"] : []);
            json.WriteEndObject();
            json.WriteEndArray();
            WriteResponses(json);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteParameter(Utf8JsonWriter json, string name, string place)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("in", place);
        json.WriteBoolean("required", true);
        json.WriteString("description", place == "body" ? "Request body contents." : "Part of the path.");
        if (place == "body")
        {
            json.WriteStartObject("schema");
            json.WriteString("$ref", "#/definitions/Body");
            json.WriteEndObject();
        }
        else
        {
            json.WriteString("type", "string");
        }

        json.WriteEndObject();
    }

    private static void WriteResponses(Utf8JsonWriter json)
    {
        json.WriteStartObject("responses");
        foreach ((string status, string description) in Failures)
        {
            json.WriteStartObject(status);
            json.WriteString("description", description);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Placeholder();
}
