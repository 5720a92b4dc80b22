using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>
/// Feeds random responses to every reader: each model, each method of the client with its pages, and the reader of errors.
/// Each must return an object or throw QuayApiException, and no other exception.
/// </summary>
public class AnswerFuzzTests
{
    private const int AnswersPerModel = 150;
    private const int AnswersPerMethod = 12;
    private const int RequestsPerCall = 25;

    private static readonly int[] Statuses = [200, 200, 200, 200, 200, 200, 201, 202, 204, 400, 401, 403, 404, 405, 409, 410, 415, 422, 429, 500, 503];

    /// <summary>The types that the client deserializes: all with a parameterless constructor and settable members.</summary>
    private static readonly Type[] Models = [.. typeof(QuayClient).Assembly.GetTypes().Where(type =>
        type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }
        && type.GetConstructor(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance, []) is not null
        && !type.IsDefined(typeof(CompilerGeneratedAttribute))
        && (typeof(QuayObject).IsAssignableFrom(type) || (!type.IsPublic && type.GetProperties().Any(property => property.CanWrite) && type.BaseType == typeof(object))))];

    private static readonly MethodInfo[] Methods = [.. typeof(QuayClient).GetProperties().Where(property => property.Name != nameof(QuayClient.Options))
        .SelectMany(api => api.PropertyType.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Where(method => !method.IsSpecialName)];

    // Names of JSON members that some reader evaluates.
    private static readonly string[] Names = [.. Models.SelectMany(NamesOf).Concat(
        ["next_page", "has_additional", "additional", "has_next", "has_more", "page", "pagination", "logs", "logs_url", "url", "file_id", "token", "tokens", "paths", "get", "parameters", "message", "error", "detail"])
        .Distinct()];

    public static IEnumerable<object[]> ModelNames => Models.Select(type => new object[] { type.FullName! });

    public static IEnumerable<object[]> ApiNames => Methods.Select(method => method.DeclaringType!.Name).Distinct().Select(name => new object[] { name });

    [Fact]
    public void All_readers_are_found()
    {
        Assert.InRange(Models.Length, 80, 400);
        Assert.InRange(Methods.Length, 200, 400);
    }

    [Theory]
    [MemberData(nameof(ModelNames))]
    public void Model(string name)
    {
        Type model = typeof(QuayClient).Assembly.GetType(name)!;
        string[] names = [.. NamesOf(model)];
        var fuzz = new Fuzz(name);
        var answers = new RandomAnswers(fuzz);
        MethodInfo read = typeof(QuayJson).GetMethod(nameof(QuayJson.Read))!;
        for (int i = 0; i < Fuzz.Count(AnswersPerModel); i++)
        {
            string json = answers.Any([], names);
            foreach (Type type in new[] { model, typeof(List<>).MakeGenericType(model), typeof(PageContent<>).MakeGenericType(model) })
            {
                Try(fuzz, json, () => Touch(type.Name.StartsWith("PageContent", StringComparison.Ordinal)
                    ? ReadPage(type, json, names.Length > 0 ? fuzz.Pick(names) : null)
                    : read.MakeGenericMethod(type).Invoke(null, [Reading.Body(json)])));
            }
        }
    }

    [Fact]
    public void Values_without_a_model()
    {
        var fuzz = new Fuzz("plain");
        var answers = new RandomAnswers(fuzz);
        string[] recorded = [.. Recordings.All.Select(exchange => exchange.Body)];
        for (int i = 0; i < Fuzz.Count(3000); i++)
        {
            string json = answers.Any(recorded, Names);
            Try(fuzz, json, () => QuayJson.ReadPlain(Reading.Body(json)));
            Try(fuzz, json, () => ApiDescription.Read(QuayJson.ReadPlain(Reading.Body(json))));
            Try(fuzz, json, () => Touch(ManifestDocument.Parse(json)));
            QuayJson.TryReadPlain(json);
        }
    }

    [Fact]
    public void Error_body()
    {
        var fuzz = new Fuzz("errors");
        var answers = new RandomAnswers(fuzz);
        string[] recorded = [.. Recordings.All.Where(exchange => exchange.Status >= 400).Select(exchange => exchange.Body)];
        for (int i = 0; i < Fuzz.Count(5000); i++)
        {
            string body = answers.Any(recorded, ["message", "error", "error_message", "error_type", "error_description", "detail", "status", "title"]);
            ApiRequest request = ApiRequest.Get("getOrganization", $"organization/acme").About("organization 'acme'");

            QuayApiException error = ErrorClassifier.Classify(request, fuzz.Pick(Statuses), body, null);

            Assert.InRange(error.Message.Length, 1, 1001);
            Assert.InRange(error.Message.Split('\n').Length, 1, 4);
        }
    }

    [Theory]
    [MemberData(nameof(ApiNames))]
    public async Task Methods_of_the_client(string api)
    {
        // Responses are generated on the server's threads, arguments on this one: each needs its own generator.
        var fuzz = new Fuzz(api);
        var choice = new Fuzz(api + " arguments");
        var answers = new RandomAnswers(fuzz);
        int requests = 0;
        await using ScriptedServer server = await ScriptedServer.StartAsync(http => AnswerAsync(http, fuzz, answers, Interlocked.Increment(ref requests) > RequestsPerCall));
        using QuayClient client = TestClient.Create(server, options =>
        {
            options.Retry.MaximumRetryCount = 0;
            options.MaximumResponseSize = 4 * 1024 * 1024;
        });
        object target = typeof(QuayClient).GetProperties().Single(property => property.PropertyType.Name == api).GetValue(client)!;
        foreach (MethodInfo method in Methods.Where(method => method.DeclaringType!.Name == api))
        {
            for (int i = 0; i < Fuzz.Count(AnswersPerMethod); i++)
            {
                Volatile.Write(ref requests, 0);
                object?[] arguments = [.. method.GetParameters().Select(parameter => choice.Pick(ClientCalls.Choices(parameter)))];
                try
                {
                    await ReadAsync(Unwrap(() => method.Invoke(target, arguments))).WaitAsync(Limits.Patience);
                }
                catch (QuayApiException e)
                {
                    Assert.InRange(e.Message.Length, 1, 1001);
                }
                catch (Exception e) when (e is ArgumentException or FormatException && Volatile.Read(ref requests) == 0)
                {
                    // Invalid arguments: refused before a request was sent.
                }
                catch (Exception e) when (e is not Xunit.Sdk.XunitException)
                {
                    Assert.Fail($"{api}.{method.Name} (QUAYPS_FUZZ_SEED={fuzz.Seed}, call {i}): {e}");
                }
            }
        }
    }

    private static IEnumerable<string> NamesOf(Type model) => QuayJson.Serializer.ContractResolver.ResolveContract(model) is JsonObjectContract contract
        ? contract.Properties.Where(property => !property.Ignored).Select(property => property.PropertyName!)
        : [];

    private static object? ReadPage(Type type, string json, string? itemsName)
    {
        using JsonTextReader reader = QuayJson.Open(Reading.Body(json));
        object page = type.GetMethod("Read")!.Invoke(null, [reader, itemsName])!;
        return type.GetProperty("Items")!.GetValue(page);
    }

    private static void Try(Fuzz fuzz, string json, Func<object?> read)
    {
        try
        {
            Unwrap(read);
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            // The client wraps these in a QuayApiException.
        }
        catch (Exception e)
        {
            Assert.Fail($"{Shorten(json)} (QUAYPS_FUZZ_SEED={fuzz.Seed}): {e}");
        }
    }

    private static object? Unwrap(Func<object?> call)
    {
        try
        {
            return call();
        }
        catch (TargetInvocationException e) when (e.InnerException is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(e.InnerException).Throw();
            throw;
        }
    }

    private static string Shorten(string json) => json.Length > 2000 ? json[..2000] + "…" : json;

    private static async Task ReadAsync(object? result)
    {
        if (result is Task task)
        {
            await task;
            Touch(task.GetType().GetProperty("Result")?.GetValue(task));
        }
        else if (result is not null && FindListing(result.GetType()) is { } listing)
        {
            await (Task)typeof(AnswerFuzzTests).GetMethod(nameof(ReadListingAsync), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(listing.GetGenericArguments()).Invoke(null, [result])!;
        }
    }

    private static async Task ReadListingAsync<T>(Listing<T> listing)
    {
        using var time = new CancellationTokenSource(Limits.Patience);
        using (listing)
        {
            for (int page = 0; page < RequestsPerCall && await listing.NextAsync(time.Token) is { } items; page++)
            {
                Touch(items);
            }
        }
    }

    private static Type? FindListing(Type? type) =>
        type is null || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Listing<>)) ? type : FindListing(type.BaseType);

    // Reads all properties and ToString, as views and serializers do.
    private static string? Touch(object? value)
    {
        switch (value)
        {
            case null or string or Type or System.Security.SecureString:
                break;
            case IDictionary entries:
                entries.Values.Cast<object?>().ToList().ForEach(item => Touch(item));
                break;
            case IEnumerable items:
                items.Cast<object?>().ToList().ForEach(item => Touch(item));
                break;
            case QuayObject:
                foreach (PropertyInfo property in value.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0))
                {
                    Touch(Unwrap(() => property.GetValue(value)));
                }

                break;
        }

        return value?.ToString();
    }

    private static async Task AnswerAsync(HttpContext http, Fuzz fuzz, RandomAnswers answers, bool isLast)
    {
        string body;
        int status;
        lock (answers)
        {
            status = isLast ? 404 : fuzz.Pick(Statuses);
            body = status == 204 ? "" : answers.Any(Fitting(http.Request), Names);
        }

        http.Response.StatusCode = status;
        http.Response.ContentType = body.StartsWith('<') ? "text/html" : "application/json";
        await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body));
    }

    // Recorded responses to similar requests: paths of equal length with the most equal segments.
    private static string[] Fitting(HttpRequest request)
    {
        string[] wanted = request.Path.Value!.Trim('/').Split('/');
        var scored = Recordings.All.Where(exchange => exchange.Method == request.Method)
            .Select(exchange => (exchange.Body, Path: exchange.Path.Split('?')[0].Trim('/').Split('/')))
            .Where(exchange => exchange.Path.Length == wanted.Length)
            .Select(exchange => (exchange.Body, Score: exchange.Path.Zip(wanted).Count(pair => pair.First == pair.Second))).ToList();
        int best = scored.Count == 0 ? 0 : scored.Max(exchange => exchange.Score);
        return [.. scored.Where(exchange => exchange.Score == best).Select(exchange => exchange.Body)];
    }
}
