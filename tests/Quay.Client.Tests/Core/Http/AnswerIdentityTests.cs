using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>A response is accepted as the requested object only if it has the object's name.</summary>
public class AnswerIdentityTests
{
    /// <summary>Objects without a name in the response or in the path: a repository or organization has only one, or they are searched in a list.</summary>
    private static readonly string[] Nameless =
    [
        nameof(QuayRepositoryMirror), nameof(QuayOrganizationMirror), nameof(QuayProxyCache), nameof(QuayRepositoryPermission), nameof(QuayRepositoryEmail),
        nameof(QuaySecurityScan), nameof(QuayPullStatistic), nameof(QuayQuotaLimit), nameof(QuaySubscription), nameof(QuayPrivateAllowance), nameof(QuayErrorDescription),
        nameof(QuayMirrorHealth), nameof(QuayMarketplaceSubscription), nameof(QuayTag),
    ];

    public static TheoryData<Type> Models => [.. Types().Where(IsNamed)];

    [Fact]
    public void Each_object_that_is_requested_by_name_has_an_identity()
    {
        Type[] read = typeof(QuayClient).Assembly.GetExportedTypes()
            .Where(type => type.Name.EndsWith("Api", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods())
            .Where(method => method.Name.StartsWith("Get", StringComparison.Ordinal) && method.GetParameters().Length > 1)
            .Select(method => method.ReturnType.IsGenericType ? method.ReturnType.GetGenericArguments()[0] : method.ReturnType)
            .Where(type => typeof(QuayObject).IsAssignableFrom(type))
            .Distinct()
            .ToArray();

        Assert.NotEmpty(read);
        Assert.Empty(read.Where(type => !IsNamed(type)).Select(type => type.Name).Except(Nameless));
        Assert.Empty(Types().Where(IsNamed).Select(type => type.Name).Intersect(Nameless));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public Task A_response_without_the_name_is_refused(Type model) => RefusesAsync(model, "{}");

    [Theory]
    [MemberData(nameof(Models))]
    public Task The_response_of_another_operation_is_refused(Type model) =>
        RefusesAsync(model, """{"tags":[],"page":1,"has_additional":false}""");

    [Fact]
    public async Task A_repository_is_not_deleted_if_the_response_names_another()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("""{"namespace":"acme","name":"other"}""");
        using QuayClient client = TestClient.Create(server);

        var error = await Assert.ThrowsAsync<QuayApiException>(() => client.Repositories.DeleteAsync(RepositoryName.Parse("acme/app"), Limits.Token()));

        Assert.Equal((QuayErrorKind.UnexpectedAnswer, "The response is not about the repository 'acme/app': it is about 'acme/other' (getRepo)."), (error.Kind, error.Message));
        Assert.Equal("GET", Assert.Single(server.Requests).Method);
    }

    [Fact]
    public async Task Creating_a_repository_fails_if_the_response_names_another()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("""{"namespace":"acme","name":"other"}""");
        using QuayClient client = TestClient.Create(server);

        var error = await Assert.ThrowsAsync<QuayApiException>(() => client.Repositories.CreateAsync("acme", "app", QuayVisibility.Private, "", null, Limits.Token()));

        Assert.Equal(QuayErrorKind.UnexpectedAnswer, error.Kind);
    }

    [Fact]
    public async Task A_tag_of_another_name_is_not_found()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("""{"tags":[{"name":"other","manifest_digest":"sha256:0a"}],"page":1,"has_additional":false}""");
        using QuayClient client = TestClient.Create(server);

        Assert.Null(await client.Tags.FindAsync(RepositoryName.Parse("acme/app"), "latest", Limits.Token()));
    }

    [Theory]
    [InlineData("acme/app/tag")]
    [InlineData("acme/app/permissions/user/public")]
    public async Task A_repository_whose_name_could_not_be_read_back_is_not_created(string name)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("{}");
        using QuayClient client = TestClient.Create(server);

        await Assert.ThrowsAsync<InvalidNameException>(() =>
            client.Repositories.CreateAsync("acme", name["acme/".Length..], QuayVisibility.Private, "", null, Limits.Token()));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_repository_is_changed_in_all_its_parts_or_in_none()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("""{"success":true}""");
        using QuayClient client = TestClient.Create(server);
        var change = new RepositoryChange { Description = "Changed", State = QuayRepositoryState.ReadOnly };

        await Assert.ThrowsAsync<InvalidNameException>(() => client.Repositories.ChangeAsync(RepositoryName.Parse("acme/app/permissions/user"), change, Limits.Token()));

        Assert.Empty(server.Requests);
    }

    private static IEnumerable<Type> Types() =>
        typeof(QuayClient).Assembly.GetTypes().Where(type => !type.IsAbstract && !type.ContainsGenericParameters && typeof(QuayObject).IsAssignableFrom(type));

    private static bool IsNamed(Type type) =>
        type.GetMethod("GetIdentity", BindingFlags.Instance | BindingFlags.NonPublic)!.DeclaringType != typeof(QuayObject);

    private static async Task RefusesAsync(Type model, string answer)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(answer);
        Connection connection = TestClient.Connect(server);
        MethodInfo send = typeof(Connection).GetMethods()
            .Single(method => method.Name == nameof(Connection.SendAsync) && method.IsGenericMethod && method.GetParameters().Length == 2)
            .MakeGenericMethod(model);
        string name = "x";
        ApiRequest request = ApiRequest.Get("getOrganization", $"organization/{name}").About("object");

        var error = await Assert.ThrowsAsync<QuayApiException>(() => (Task)send.Invoke(connection, [request, Limits.Token()])!);

        Assert.Equal((QuayErrorKind.UnexpectedAnswer, "The response is not about the object: it has no name (getOrganization)."), (error.Kind, error.Message));
    }
}
