using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client.Tests;

/// <summary>
/// All public calls of the client, found by reflection, with arguments chosen by type. If a value of a type determines the
/// operation, the call is listed once for each value.
/// </summary>
internal static class ClientCalls
{
    private static readonly RepositoryName Repository = RepositoryName.Parse("acme/app");

    private static readonly Dictionary<Type, object?[]> Values = new()
    {
        [typeof(RepositoryName)] = [Repository],
        [typeof(Place)] = [Place.CurrentUser, Place.Organization("acme"), Place.Repository(Repository)],
        [typeof(QuotaOwner)] = [QuotaOwner.Organization("acme"), QuotaOwner.Namespace("acme"), QuotaOwner.Organization("acme").By(QuotaOwner.QuotaRoute.AnyOrganization), QuotaOwner.Organization("acme").By(QuotaOwner.QuotaRoute.AnyUser)],
        [typeof(Grantee)] = [new Grantee(QuayGranteeKind.User, "reader"), new Grantee(QuayGranteeKind.Team, "ops")],
        [typeof(LogScope)] = [LogScope.CurrentUser, LogScope.OfOrganization("acme"), LogScope.OfRepository(Repository)],
        [typeof(LogQuery)] = [new LogQuery(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow)],
        [typeof(LogDays)] = [new LogDays(new DateTime(2026, 3, 1), new DateTime(2026, 3, 2))],
        [typeof(BuildSource)] = [BuildSource.Branch("main")],
        [typeof(OrganizationRoster)] = [new OrganizationRoster("acme", [], [])],
        [typeof(QuayOrganizationDocument)] = [QuayOrganizationDocument.FromText("organization: acme\nteams: { ops: {} }\n", "acme.yaml")],
        [typeof(DeclaredStateOptions)] = [new DeclaredStateOptions(), new DeclaredStateOptions { Prune = true }],
        [typeof(TeamGroup)] = [TeamGroup.OfLdap("cn=ops")],
        [typeof(RepositoryChange)] =
        [
            new RepositoryChange { Description = "text" }, new RepositoryChange { Visibility = QuayVisibility.Public },
            new RepositoryChange { State = QuayRepositoryState.Normal }, new RepositoryChange { TrustEnabled = true },
        ],
        [typeof(AutoPruneSettings)] = [new AutoPruneSettings { NumberOfTags = 5 }],
        [typeof(BuildArchive)] = [new BuildArchive(new MemoryStream([1, 2, 3]), "application/gzip", [])],
        [typeof(IReadOnlyList<string>)] = [new[] { "repo:read" }],
        [typeof(TagExpiration)] = [new TagExpiration(DateTimeOffset.UtcNow.AddDays(1))],
        [typeof(IReadOnlyList<QuaySecurityScan>)] = [new[] { new QuaySecurityScan() }],
        [typeof(IReadOnlyList<QuayRepositoryPermission>)] = [Array.Empty<QuayRepositoryPermission>()],
        [typeof(IReadOnlyList<long>)] = [new long[] { 1 }, new long[] { 1, 2 }],
        [typeof(IEnumerable<FederatedIdentity>)] = [new[] { new FederatedIdentity("https://login.example.com", "new") }],
        [typeof(IReadOnlyCollection<FederatedIdentity>)] = [new[] { new FederatedIdentity("https://login.example.com", "ci") }],
    };

    /// <summary>All calls, named "Area.Method".</summary>
    public static IEnumerable<(string Name, Func<QuayClient, Task> Call)> All() =>
        OfArea(typeof(QuayClient), "QuayClient", client => client)
            .Append(("QuayClient.ConnectAsync", client => client.ConnectAsync(Limits.Token())))
            .Append(("QuayClient.DisconnectAsync", client => client.DisconnectAsync(Limits.Token())));

    /// <summary>All calls that have an argument with odd values, once for each such value.</summary>
    /// <param name="odd">Returns the odd values of an argument's type.</param>
    public static IEnumerable<(string Name, Func<QuayClient, Task> Call)> With(Func<Type, IEnumerable<object>> odd) =>
        OfArea(typeof(QuayClient), "QuayClient", client => client, odd);

    /// <summary>The authentication for a call: a token, or a password for calls that require one.</summary>
    public static QuayAuthentication Authentication(string name) =>
        name.StartsWith("Consent.", StringComparison.Ordinal) || name.StartsWith("QuayClient.", StringComparison.Ordinal)
            ? new PasswordAuthentication("x", "password".Protect())
            : TestClient.Token();

    /// <summary>The JSON that answers the reads of a call before its change, by path.</summary>
    public static string Read(string target) => target switch
    {
        _ when target.EndsWith("/federation", StringComparison.Ordinal) => """[{"issuer":"https://login.example.com","subject":"ci"}]""",
        _ when target.EndsWith("/marketplace", StringComparison.Ordinal) => """[{"subscription_id":1,"quantity":1},{"subscription_id":2,"quantity":1}]""",
        _ when target.EndsWith("/organization/x", StringComparison.Ordinal) => """{"name":"x","teams":{"x":{"name":"x","role":"member"}}}""",
        _ when target.Split('?')[0].EndsWith("/repository/acme/app", StringComparison.Ordinal) => """{"namespace":"acme","name":"app"}""",
        _ => """{"name":"x","username":"x","uuid":"x","id":"x","kid":"x","client_id":"x","csrf_token":"t","messages":[{"uuid":"x"}]}""",
    };

    private static IEnumerable<(string Name, Func<QuayClient, Task> Call)> OfArea(
        Type type, string name, Func<QuayClient, object> find, Func<Type, IEnumerable<object>>? odd = null)
    {
        foreach (MethodInfo method in type == typeof(QuayClient) ? [] : Methods(type))
        {
            object?[][] choices = [.. method.GetParameters().Select(Choices)];
            int variants = choices.Max(values => values.Length);
            for (int i = 0; i < variants; i++)
            {
                object?[] arguments = [.. choices.Select(values => values[i % values.Length])];
                foreach (object?[] variant in odd is null ? [arguments] : Variants(method, arguments, odd))
                {
                    yield return ($"{name}.{method.Name}", client => Invoke(method, find(client), variant));
                }
            }
        }

        foreach (PropertyInfo area in type.GetProperties().Where(property => property.PropertyType.Name.EndsWith("Api", StringComparison.Ordinal)))
        {
            foreach ((string, Func<QuayClient, Task>) call in OfArea(area.PropertyType, area.Name, client => area.GetValue(find(client))!, odd))
            {
                yield return call;
            }
        }
    }

    private static IEnumerable<object?[]> Variants(MethodInfo method, object?[] arguments, Func<Type, IEnumerable<object>> odd) =>
        from parameter in method.GetParameters()
        from value in odd(parameter.ParameterType)
        select arguments.Select((argument, at) => at == parameter.Position ? value : argument).ToArray();

    private static IEnumerable<MethodInfo> Methods(Type area) => area
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType) && area != typeof(RawApi));

    /// <summary>The arguments for a parameter.</summary>
    public static object?[] Choices(ParameterInfo parameter)
    {
        Type type = parameter.ParameterType;
        return Values.TryGetValue(type, out object?[]? values) ? values
            : type == typeof(CancellationToken) ? [Limits.Token()]
            // null: the robots of the session's user.
            : type == typeof(string) && parameter.Name == "organization" && parameter.Member.DeclaringType!.Name.StartsWith("Robot", StringComparison.Ordinal) ? [null, "acme"]
            : type == typeof(string) && parameter.Name!.EndsWith("igest", StringComparison.Ordinal) ? ["sha256:0a"]
            : type == typeof(string) ? [parameter.Name!.Contains("service", StringComparison.Ordinal) ? "service" : "x"]
            : type == typeof(System.Security.SecureString) ? [(parameter.Name!.EndsWith("Url", StringComparison.Ordinal) ? "https://files.example.com/build.tar.gz" : "password").Protect()]
            : type.IsValueType ? [Activator.CreateInstance(type)]
            : type.GetConstructor(Type.EmptyTypes) is null ? [null]
            : [Activator.CreateInstance(type)];
    }

    private static Task Invoke(MethodInfo method, object area, object?[] arguments)
    {
        try
        {
            return (Task)method.Invoke(area, arguments)!;
        }
        catch (TargetInvocationException e)
        {
            return Task.FromException(e.InnerException!);
        }
    }
}
