using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using QuayPS.EmbeddedRegistry.Faults;
using QuayPS.EmbeddedRegistry.Hosting;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Seeding;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Control;

/// <summary>
/// Steers the registry from another process, at /_control/… outside the API. These requests are neither recorded
/// nor counted, and no fault hits them.
/// </summary>
internal sealed class ControlEndpoints(RegistryServer server)
{
    public async Task HandleAsync(HttpContext http, string what)
    {
        JsonElement body = default;
        if (http.Request.ContentLength > 0 || http.Request.Headers.TransferEncoding.Count > 0)
        {
            using JsonDocument document = await JsonDocument.ParseAsync(http.Request.Body);
            body = document.RootElement.Clone();
        }

        Answer answer;
        try
        {
            answer = Serve(http.Request.Method, what, body);
        }
        catch (Exception problem) when (problem is ArgumentException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            answer = Answer.Message(400, problem.Message);
        }

        await RequestPipeline.SendAsync(http, answer, compress: false);
    }

    private Answer Serve(string method, string what, JsonElement body) => (method, what) switch
    {
        ("GET", "info") => Answer.JsonObject(200, json => ServerInfo.Write(json, server)),
        ("POST", "reset") => Reset(body),
        ("POST", "seed") => Seed(body),
        ("GET", "options") => Options(),
        ("POST", "options") => SetOptions(body),
        ("POST", "tokens") => IssueToken(body),
        ("POST", "scans") => SetScan(body),
        ("POST", "mirrors") => SetMirror(body),
        ("POST", "notifications") => SetNotification(body),
        ("POST", "size") => SetSize(body),
        ("POST", "builds") => SetBuild(body),
        ("POST", "bootstrap") => MakeBootstrapToken(),
        ("POST", "expire-fresh-logins") => ExpireFreshLogins(),
        ("GET", "faults") => new Answer(200, "application/json", JsonSerializer.SerializeToUtf8Bytes(server.Faults.All())),
        ("POST", "faults") => AddFaults(body),
        ("DELETE", "faults") => Done(server.Faults.Clear),
        ("GET", "requests") => ControlViews.Requests(server.Requests),
        ("DELETE", "requests") => Done(ForgetRequests),
        ("GET", "operations") => ControlViews.Operations(server),
        ("GET", "peak") => ControlViews.Peak(server.Traffic),
        ("DELETE", "peak") => Done(server.Traffic.Reset),
        _ => Answer.Message(404, $"There is no {method} /_control/{what}."),
    };

    private static Answer Done(Action action)
    {
        action();
        return Answer.NoContent();
    }

    private void ForgetRequests()
    {
        server.Requests.Clear();
        server.Traffic.Reset();
    }

    private Answer Reset(JsonElement body)
    {
        server.ResetOptions();
        bool isObject = body.ValueKind == JsonValueKind.Object;
        if (isObject && body.TryGetProperty("options", out JsonElement options))
        {
            SetOptions(options);
        }

        server.Reset(isObject && body.TryGetProperty("seed", out JsonElement seed) ? seed.GetString()! : server.Options.Seed);
        return Answer.JsonObject(200, json => ServerInfo.Write(json, server));
    }

    private Answer Seed(JsonElement body)
    {
        RegistryState state = server.State;
        lock (state.Gate)
        {
            new BulkSeed(state, server.Seeded).Add(body);
        }

        return Answer.NoContent();
    }

    private Answer Options() => Answer.JsonObject(200, json =>
    {
        json.WriteNumber("latencyMs", server.Options.LatencyMilliseconds);
        json.WriteBoolean("compress", server.Options.Compress);
        json.WriteBoolean("recordRequests", server.Options.RecordRequests);
        json.WriteBoolean("xhrOnlyForBrowsers", server.Options.XhrOnlyForBrowsers);
        json.WriteNumber("freshLoginSeconds", server.Options.FreshLoginTimeout.TotalSeconds);
        json.WriteNumber("loginLockoutSeconds", server.Options.LoginLockout.TotalSeconds);
        json.WriteBoolean("signing", server.Options.Signing);
        json.WriteBoolean("mailing", server.Options.Mailing);
        json.WriteBoolean("billing", server.Options.Billing);
        json.WriteString("directoryService", server.Options.DirectoryService);
        json.WriteBoolean("requireTeamInvite", server.Options.RequireTeamInvite);
        json.WriteString("storageHost", server.Options.StorageHost);
    });

    private Answer SetOptions(JsonElement body)
    {
        RegistryOptions options = server.Options;
        foreach (JsonProperty option in body.EnumerateObject())
        {
            switch (option.Name)
            {
                case "latencyMs":
                    options.LatencyMilliseconds = option.Value.GetInt32();
                    break;
                case "compress":
                    options.Compress = option.Value.GetBoolean();
                    break;
                case "recordRequests":
                    options.RecordRequests = option.Value.GetBoolean();
                    break;
                case "xhrOnlyForBrowsers":
                    options.XhrOnlyForBrowsers = option.Value.GetBoolean();
                    break;
                case "freshLoginSeconds":
                    options.FreshLoginTimeout = TimeSpan.FromSeconds(option.Value.GetDouble());
                    break;
                case "signing":
                    options.Signing = option.Value.GetBoolean();
                    break;
                case "mailing":
                    options.Mailing = option.Value.GetBoolean();
                    break;
                case "billing":
                    options.Billing = option.Value.GetBoolean();
                    break;
                case "loginLockoutSeconds":
                    options.LoginLockout = TimeSpan.FromSeconds(option.Value.GetDouble());
                    break;
                case "directoryService":
                    options.DirectoryService = option.Value.GetString();
                    break;
                case "requireTeamInvite":
                    options.RequireTeamInvite = option.Value.GetBoolean();
                    break;
                case "storageHost":
                    options.StorageHost = option.Value.GetString();
                    break;
                default:
                    throw new ArgumentException($"There is no option '{option.Name}'.");
            }
        }

        return Options();
    }

    private Answer IssueToken(JsonElement body)
    {
        string name = body.GetProperty("user").GetString()!;
        Scopes scopes = body.TryGetProperty("scopes", out JsonElement given) ? ScopeNames.Parse(given.GetString()!) : Scopes.All;
        TimeSpan? lifetime = body.TryGetProperty("lifetimeSeconds", out JsonElement seconds) ? TimeSpan.FromSeconds(seconds.GetDouble()) : null;
        RegistryState state = server.State;
        lock (state.Gate)
        {
            User user = state.FindUser(name) ?? throw new ArgumentException($"There is no user '{name}'.");
            AccessToken token = state.IssueToken(user, scopes, lifetime);
            return Answer.JsonObject(200, json => json.WriteString("token", token.Secret));
        }
    }

    private Answer SetScan(JsonElement body)
    {
        RegistryState state = server.State;
        lock (state.Gate)
        {
            string path = body.GetProperty("repository").GetString()!;
            Repository repository = state.FindRepository(path) ?? throw new ArgumentException($"There is no repository '{path}'.");
            string name = body.GetProperty("tag").GetString()!;
            Tag tag = repository.Tags.FindLatest(name) ?? throw new ArgumentException($"There is no tag '{name}'.");
            tag.Manifest.Scan.Status = body.GetProperty("status").GetString()!;
            tag.Manifest.Scan.QueuedLooks = body.TryGetProperty("queuedLooks", out JsonElement looks) ? looks.GetInt32() : 0;
        }

        return Answer.NoContent();
    }

    private Answer MakeBootstrapToken()
    {
        RegistryState state = server.State;
        lock (state.Gate)
        {
            AccessToken token = state.RotateBootstrapToken(state.FindUser(server.Seeded.Superuser) ?? throw new ArgumentException("There is no superuser."));
            return Answer.JsonObject(200, json => json.WriteString("token", token.Secret));
        }
    }

    private Answer SetSize(JsonElement body)
    {
        RegistryState state = server.State;
        lock (state.Gate)
        {
            state.Size.LooksUntilDone = body.TryGetProperty("looks", out JsonElement looks) && looks.ValueKind == JsonValueKind.Number ? looks.GetInt32() : null;
            state.Size.NextBytes = body.TryGetProperty("bytes", out JsonElement bytes) ? bytes.GetInt64() : state.Size.NextBytes;
        }

        return Answer.NoContent();
    }

    private Answer SetMirror(JsonElement body)
    {
        RegistryState state = server.State;
        lock (state.Gate)
        {
            Mirror? mirror = body.TryGetProperty("organization", out JsonElement organization)
                ? state.FindOrganization(organization.GetString()!)?.Mirror
                : state.FindRepository(body.GetProperty("repository").GetString()!)?.Mirror;
            _ = mirror ?? throw new ArgumentException("There is no such mirror.");
            mirror.Status = body.TryGetProperty("status", out JsonElement status) ? status.GetString()! : mirror.Status;
            mirror.Retries = body.TryGetProperty("retries", out JsonElement retries) ? retries.GetInt32() : mirror.Retries;
            mirror.Outcome = body.TryGetProperty("outcome", out JsonElement outcome) ? outcome.GetString()! : mirror.Outcome;
            mirror.RunningLooks = body.TryGetProperty("runningLooks", out JsonElement looks) ? looks.GetInt32() : mirror.RunningLooks;
        }

        return Answer.NoContent();
    }

    private Answer SetBuild(JsonElement body)
    {
        RegistryState state = server.State;
        lock (state.Gate)
        {
            string id = body.GetProperty("id").GetString()!;
            Build build = state.FindBuild(id) ?? throw new ArgumentException($"There is no build '{id}'.");
            build.Phase = body.TryGetProperty("phase", out JsonElement phase) ? phase.GetString()! : build.Phase;
            build.IsHeld = body.TryGetProperty("held", out JsonElement held) ? held.GetBoolean() : build.IsHeld;
            build.IsArchived = body.TryGetProperty("archived", out JsonElement archived) ? archived.GetBoolean() : build.IsArchived;
        }

        return Answer.NoContent();
    }

    private Answer SetNotification(JsonElement body)
    {
        RegistryState state = server.State;
        lock (state.Gate)
        {
            string uuid = body.GetProperty("uuid").GetString()!;
            Notification notification = state.Repositories.Values.SelectMany(repository => repository.Notifications)
                .Concat(state.Accounts.Values.SelectMany(account => account.NamespaceNotifications))
                .FirstOrDefault(one => one.Uuid == uuid) ?? throw new ArgumentException($"There is no notification '{uuid}'.");
            notification.Failures = body.GetProperty("failures").GetInt32();
        }

        return Answer.NoContent();
    }

    private Answer ExpireFreshLogins()
    {
        RegistryState state = server.State;
        lock (state.Gate)
        {
            state.ExpireFreshLogins();
        }

        return Answer.NoContent();
    }

    private Answer AddFaults(JsonElement body)
    {
        List<FaultRule> rules = body.ValueKind == JsonValueKind.Array ? body.Deserialize<List<FaultRule>>(Strict)! : [body.Deserialize<FaultRule>(Strict)!];
        foreach (FaultRule rule in rules)
        {
            if (rule.OperationId is string id && server.Operations.Find(id) is null)
            {
                throw new ArgumentException($"The API has no operation '{id}'.");
            }

            server.Faults.Add(rule);
        }

        return Answer.NoContent();
    }

    // A rule with a misspelt property would silently hit everything.
    private static readonly JsonSerializerOptions Strict = new()
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString,
    };
}
