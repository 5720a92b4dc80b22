using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Security;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>Addresses that contain credentials or are secrets as a whole: no property of a model shows them.</summary>
public class SecretAddressTests
{
    private const string Address = "https://somebody:pa55word@host.example.com/path";

    // Addresses that grant no access by themselves. Credentials in them are hidden too.
    private static readonly string[] Public =
    [
        "QuayVulnerability.Link", "QuayVulnerability.Links", "QuayErrorDescription.Type", "QuayBuildProgress.ArtifactUrl", "QuayBuildTriggerSource.Url",
        "QuayBuildTrigger.RepositoryUrl", "QuayAuthorizedApplication.Url", "QuayAuthorization.RedirectUri", "QuayManifest.Urls", "QuayDescriptor.Urls", "QuayManifestLayer.Urls",
        "QuayApplication.ApplicationUri", "QuayApplication.RedirectUri", "QuayOrganizationMirror.ExternalRegistryUrl", "QuayMirror.HttpProxy", "QuayMirror.HttpsProxy", "QuayMirror.NoProxy",
        "QuayRepositoryMirror.HttpProxy", "QuayRepositoryMirror.HttpsProxy", "QuayRepositoryMirror.NoProxy", "QuayOrganizationMirror.HttpProxy", "QuayOrganizationMirror.HttpsProxy", "QuayOrganizationMirror.NoProxy",
    ];

    private static readonly Type[] Models =
        [.. typeof(QuayObject).Assembly.GetExportedTypes().Where(type => typeof(QuayObject).IsAssignableFrom(type) && !type.IsAbstract)];

    public static IEnumerable<object[]> ModelNames => Models.Select(type => new object[] { type.Name });

    [Theory]
    [MemberData(nameof(ModelNames))]
    public void An_address_in_a_model_is_protected_or_known_to_be_public(string name)
    {
        PropertyInfo[] addresses = [.. Find(name).GetProperties()
            .Where(property => property.PropertyType == typeof(Uri) || Regex.IsMatch(property.Name, "(Url|Uri|Link|Proxy|(?<!Email)Address)s?$"))];

        Assert.All(addresses, property => Assert.True(
            property.PropertyType == typeof(SecureString) || Public.Contains(name + "." + property.Name), $"{name}.{property.Name} is neither."));
    }

    [Theory]
    [MemberData(nameof(ModelNames))]
    public void Credentials_in_addresses_are_hidden_in_every_model(string name)
    {
        Type model = Find(name);
        foreach (string json in Fillings(model))
        {
            object? read;
            try
            {
                read = typeof(QuayJson).GetMethod(nameof(QuayJson.Read))!.MakeGenericMethod(model).Invoke(null, [Reading.Body(json)]);
            }
            catch (TargetInvocationException e) when (e.InnerException is JsonException)
            {
                continue;
            }

            string shown = JsonConvert.SerializeObject(Visible(read));
            Assert.DoesNotContain("pa55word", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("somebody", shown, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("https://host.example.com/a@b", "https://host.example.com/a@b")]
    [InlineData("https://a:b@host.example.com/c", "https://*****@host.example.com/c")]
    [InlineData("https://token@host.example.com", "https://*****@host.example.com")]
    [InlineData("https://a:b@c@host.example.com", "https://*****@host.example.com")]
    [InlineData("HTTP://a:b@host and ftp://c:d@other", "HTTP://*****@host and ftp://*****@other")]
    [InlineData("ssh://git@host.example.com/a.git", "ssh://git@host.example.com/a.git")]
    [InlineData("ssh://git:pw@host.example.com/a.git", "ssh://*****@host.example.com/a.git")]
    [InlineData("git@host.example.com:a/b.git", "git@host.example.com:a/b.git")]
    [InlineData("somebody@example.com", "somebody@example.com")]
    [InlineData("", "")]
    public void Credentials_in_a_text_are_hidden(string text, string shown) => Assert.Equal(shown, SecretAddress.HideCredentials(text));

    [Theory]
    [InlineData("https://hooks.example.com/services/a/b?c=d", "https://hooks.example.com")]
    [InlineData("http://user:pw@hooks.example.com:8080/x", "http://hooks.example.com:8080")]
    [InlineData("nowhere", null)]
    [InlineData("file:///x", null)]
    [InlineData(null, null)]
    public void Scheme_and_host_of_an_address_are_shown(string? text, string? place) => Assert.Equal(place, SecretAddress.PlaceOf(text));

    [Fact]
    public void The_address_of_a_notification_is_protected()
    {
        const string address = "https://hooks.example.com/services/T0/B0/secretsecret";
        var notification = Reading.Read<QuayNotification>("""{"method":"slack","config":{"url":"ADDRESS","template":"{}"}}""".Replace("ADDRESS", address, StringComparison.Ordinal));

        Assert.Equal(address, notification.Url!.Reveal());
        Assert.Equal("hooks.example.com", notification.Target);
        Assert.Equal(["template"], notification.Config.Keys);
        Assert.DoesNotContain("secretsecret", JsonConvert.SerializeObject(Visible(notification)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_callback_address_of_an_export_is_hidden_in_the_log()
    {
        var entry = Reading.Read<QuayLogEntry>("""{"kind":"export_logs_success","metadata":{"url":"https://hooks.example.com/secret?token=secret"}}""");

        Assert.Equal("https://hooks.example.com/*****", entry.Metadata["url"]);
    }

    private static Type Find(string name) => Models.Single(type => type.Name == name);

    // Each member as a text, a list and an object of addresses; first the members of the model, then unknown ones.
    private static IEnumerable<string> Fillings(Type model)
    {
        string[] names = QuayJson.Serializer.ContractResolver.ResolveContract(model) is JsonObjectContract contract
            ? [.. contract.Properties.Where(property => !property.Ignored).Select(property => property.PropertyName!)]
            : [];
        object[] values =
        [
            Address,
            new[] { Address, $"see {Address}" },
            new Dictionary<string, object> { ["url"] = Address, ["proxy"] = new { http_proxy = Address, https_proxy = Address }, ["list"] = new object[] { new { a = Address } } },
        ];
        foreach (object value in values)
        {
            yield return JsonConvert.SerializeObject(names.Union(["unknown"]).ToDictionary(name => name, _ => value));
            foreach (string name in names)
            {
                yield return JsonConvert.SerializeObject(new Dictionary<string, object> { [name] = value });
            }
        }
    }

    private static object? Visible(object? value) => value switch
    {
        null or string => value,
        SecureString => "protected",
        IDictionary entries => entries.Keys.Cast<object>().ToDictionary(key => key.ToString()!, key => Visible(entries[key])),
        IEnumerable items => items.Cast<object?>().Select(Visible).ToArray(),
        QuayObject model => model.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0)
            .ToDictionary(property => property.Name, property => Visible(property.GetValue(model))),
        _ => value.ToString(),
    };
}
