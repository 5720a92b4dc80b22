using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;
using QuayPS.EmbeddedRegistry.Validation;

namespace QuayPS.EmbeddedRegistry.Registry;

/// <summary>The description of the API as Swagger 2.</summary>
internal sealed partial class DiscoveryHandler(OperationTable operations)
{
    private static readonly NamedMembers Responses = NamedMembers.Of(
        [("400", "Bad Request"), ("401", "Session required"), ("403", "Unauthorized access"), ("404", "Not found")],
        response => response.Item1,
        response => new { Description = response.Item2 });

    public Answer Discover(ApiCall call)
    {
        bool withInternal = call.QueryFlag("internal");
        Operation[] shown = [.. operations.All.Where(operation => withInternal || !operation.IsInternal)];
        return Answer.Ok(new NamedMembers
        {
            ["swagger"] = "2.0",
            ["host"] = call.Host,
            ["basePath"] = "/",
            ["schemes"] = new[] { "http" },
            ["info"] = ShowInfo(),
            ["securityDefinitions"] = new NamedMembers { ["oauth2_implicit"] = ShowOAuth(call) },
            ["paths"] = NamedMembers.Of(shown.GroupBy(operation => operation.Template), path => $"/api{path.Key}", ShowPath),
            ["definitions"] = new NamedMembers { ["ApiError"] = new { Type = "object" } },
            ["tags"] = shown.Select(operation => operation.Area).Distinct().Select(area => new { Name = area, Description = $"Everything about {area}." }),
        });
    }

    private static NamedMembers ShowInfo() => new()
    {
        ["version"] = "v1",
        ["title"] = "Quay Frontend",
        ["description"] = "The API of a registry for tests.",
        ["termsOfService"] = "",
        ["contact"] = new { Email = "admin@example.com" },
    };

    private static NamedMembers ShowOAuth(ApiCall call) => new()
    {
        ["type"] = "oauth2",
        ["flow"] = "implicit",
        ["authorizationUrl"] = $"http://{call.Host}/oauth/authorize",
        ["scopes"] = NamedMembers.Of(ScopeNames.All, scope => scope, scope => scope),
    };

    private static Merged ShowPath(IGrouping<string, Operation> path)
    {
        string area = path.First().Area;
        return new Merged(
            new NamedMembers { ["x-name"] = $"endpoints.api.{area}", ["x-path"] = $"/api{path.Key}", ["x-tag"] = area },
            NamedMembers.Of(path, operation => operation.Method.ToLowerInvariant(), ShowOperation));
    }

    private static NamedMembers ShowOperation(Operation operation) => new()
    {
        ["operationId"] = operation.Id,
        ["parameters"] = ShowParameters(operation),
        ["description"] = $"Serves {operation.Id}.",
        ["tags"] = new[] { operation.Area },
        ["security"] = new[] { new { Oauth2Implicit = operation.Area == "superuser" ? new[] { "super:user" } : [] } },
        ["responses"] = Responses,
    };

    private static IEnumerable<object> ShowParameters(Operation operation)
    {
        IEnumerable<object> ofPath = Placeholder().Matches(operation.Template)
            .Select(match => new { Name = match.Groups[1].Value, In = "path", Required = true, Description = "Part of the path.", Type = "string" });
        var schema = new NamedMembers { ["$ref"] = "#/definitions/Body" };
        return Schemas.Find(operation.Id) is null
            ? ofPath
            : ofPath.Append(new { Name = "body", In = "body", Required = true, Description = "Request body contents.", schema });
    }

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Placeholder();
}
