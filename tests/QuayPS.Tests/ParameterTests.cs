using System;
using System.Collections.Generic;
using System.Linq;
using QuayPS.Tests.Support;
using Xunit;

namespace QuayPS.Tests;

/// <summary>Rules for every parameter.</summary>
public sealed class ParameterTests
{
    private const string OneSet = "It chooses a parameter set, which rows cannot: the columns are those of the default set.";
    private const string OneFile = "All logins go to one file.";

    // Parameters that name an existing object of the registry.
    private static readonly string[] IdentityNames = ["Organization", "Namespace", "Repository", "Robot", "Team", "User", "Tag"];
    private static readonly string[] SecretWords = ["Token", "Password", "Secret", "Credential"];
    private static readonly string[] SecretTypes = ["System.Security.SecureString", "System.Management.Automation.PSCredential", "System.Management.Automation.SwitchParameter"];

    // The common parameters of PowerShell and their aliases; no other parameter may have one of these names.
    private static readonly string[] CommonNames =
    [
        "Verbose", "Debug", "ErrorAction", "WarningAction", "InformationAction", "ProgressAction", "ErrorVariable", "WarningVariable",
        "InformationVariable", "OutVariable", "OutBuffer", "PipelineVariable", "WhatIf", "Confirm",
        "vb", "db", "ea", "wa", "infa", "proga", "ev", "wv", "iv", "ov", "ob", "pv", "wi", "cf",
    ];

    // Names with different types: -Role has the roles of an organization or of a repository, -Severity those of a message or a
    // vulnerability, -Method an HTTP method or a way to notify; -Limit is a number of objects or of bytes; -Query is the text of a
    // search or the parts of a URL; -Config is a table, or a list of identities.
    private static readonly string[] Versatile = ["Config", "Limit", "Method", "Query", "Role", "Severity"];

    // Columns of a row have no objects. A switch applies to the whole command.
    private static readonly string[] NoColumnTypes =
    [
        "System.Collections.IDictionary", "System.Management.Automation.PSCredential", "System.Management.Automation.PSObject",
        "System.Management.Automation.SwitchParameter", "QuayPS.QuaySession",
    ];

    // Parameters of New cmdlets that are not bound from rows, with the reason.
    private static readonly Dictionary<string, string> NoColumns = new()
    {
        ["New-QuayApplicationToken -AssignTo"] = OneSet,
        ["New-QuayServiceKey -ExpiresIn"] = OneSet,
        ["New-QuayAuthorizationUri -Endpoint"] = "It is the registry's address, not the application's.",
        ["New-QuayClientKey -Password"] = "It is a password of the session's user.",
        ["New-QuayDockerConfig -KubernetesNamespace"] = OneFile,
        ["New-QuayDockerConfig -KubernetesSecretName"] = OneFile,
        ["New-QuayDockerConfig -OAuthToken"] = "It is a secret of the user, whose rows would show it.",
        ["New-QuayDockerConfig -Path"] = OneFile,
    };

    public static TheoryData<string> NotInRows => [.. NoColumns.Keys];

    public static TheoryData<string> Names => [.. All.Select(parameter => parameter.ToString())];

    private static IEnumerable<ParameterProperty> All => ModuleTypes.Cmdlets.SelectMany(cmdlet => cmdlet.Parameters);

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_of_objects_are_completed_and_accepted_from_the_pipeline(string name)
    {
        ParameterProperty parameter = Find(name);
        bool own = parameter.Name == "Name";
        // Here -Name renames the organization of a document, and -Repository filters its repositories.
        if (parameter.Cmdlet.Type.IsA("QuayPS.DeclaredStateCmdlet") && (own || parameter.Name == "Repository"))
        {
            Assert.True(parameter.HasCompleter, "The parameter has no completer.");
            return;
        }

        // Names of sessions: session objects themselves come from the pipeline.
        bool ofSession = own && parameter.Cmdlet.Noun is ("Quay" or "QuaySession" or "QuayRegistry");
        if (ofSession || (!own && !IdentityNames.Contains(parameter.Name)) || (own && parameter.Cmdlet.Verb is ("New" or "Register")))
        {
            return;
        }

        Assert.True(parameter.HasCompleter, "The parameter has no completer.");
        // With the parent object as pipeline input, its property Name would be bound to the name of the searched object.
        bool filters = own && parameter.Cmdlet.Verb == "Get"
            && parameter.Cmdlet.Parameters.Any(other => (other.Name == "ClientId" || IdentityNames.Contains(other.Name)) && other.TakesValuesFromPipeline);
        Assert.True(parameter.TakesPropertiesFromPipeline || filters, "The parameter takes no value from the pipeline.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_in_Get_take_wildcards(string name)
    {
        ParameterProperty parameter = Find(name);
        if (parameter is { Name: "Name", Cmdlet.Verb: "Get" })
        {
            Assert.True(parameter.SupportsWildcards, "The parameter has no [SupportsWildcards].");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Other_objects_from_the_pipeline_are_not_converted_to_text(string name)
    {
        ParameterProperty parameter = Find(name);
        if (parameter.TakesValuesFromPipeline && (parameter.Type.GetElementType() ?? parameter.Type).FullName == "System.String")
        {
            Assert.True(parameter.Has("NameTextAttribute"), "Any object of the pipeline would be converted to text.");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Settings_of_New_cmdlets_are_bound_from_rows(string name)
    {
        ParameterProperty parameter = Find(name);
        if (parameter.Cmdlet.Verb == "New" && !NoColumnTypes.Contains(parameter.Type.FullName) && parameter.Name != "ThrottleLimit")
        {
            Assert.True(parameter.TakesPropertiesFromPipeline || NoColumns.ContainsKey(name), "It does not come from a row.");
        }
    }

    [Theory]
    [MemberData(nameof(NotInRows))]
    public void Exceptions_for_rows_are_still_needed(string name) => Assert.False(Find(name).TakesPropertiesFromPipeline, "The parameter is bound from rows.");

    [Theory]
    [MemberData(nameof(Names))]
    public void Digests_are_validated(string name)
    {
        ParameterProperty parameter = Find(name);
        Assert.Equal(parameter.Name.EndsWith("Digest", StringComparison.Ordinal), parameter.Has("DigestAttribute"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Times_are_read_independently_of_the_culture(string name)
    {
        ParameterProperty parameter = Find(name);
        Assert.NotEqual("System.DateTime", parameter.Type.FullName);
        Assert.Equal(parameter.Type.FullName == "System.DateTimeOffset", parameter.Has("TimeAttribute"));
        if (parameter.Name is "Since" or "Until")
        {
            Assert.True(parameter.Has("TimeAttribute", "TakesAge"), "The parameter does not take an age.");
        }
    }

    [Fact]
    public void The_same_name_is_the_same_type_everywhere()
    {
        // A type and an array of it are equal here.
        var several = All.Where(parameter => !Versatile.Contains(parameter.Name)).GroupBy(parameter => parameter.Name)
            .Select(group => (group.Key, Types: group.Select(parameter => (parameter.Type.GetElementType() ?? parameter.Type).FullName).Distinct().ToArray()))
            .Where(group => group.Types.Length > 1)
            .Select(group => group.Key + ": " + string.Join(", ", group.Types));
        Assert.Empty(several);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Secrets_are_protected(string name)
    {
        ParameterProperty parameter = Find(name);
        if (Array.Exists(SecretWords, word => parameter.Name.EndsWith(word, StringComparison.Ordinal)))
        {
            Assert.Contains(parameter.Type.FullName, SecretTypes);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_name_is_one_of_a_common_parameter(string name) => Assert.Empty(Find(name).Names.Intersect(CommonNames, StringComparer.OrdinalIgnoreCase));

    [Theory]
    [MemberData(nameof(Names))]
    public void Flags_are_switches(string name) =>
        Assert.True(Find(name).Type.FullName != "System.Boolean", "The parameter is not a switch.");

    [Fact]
    public void Names_and_aliases_of_a_cmdlet_do_not_collide()
    {
        foreach (CmdletType cmdlet in ModuleTypes.Cmdlets)
        {
            string[] names = [.. cmdlet.Parameters.SelectMany(parameter => parameter.Names)];
            Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase), names);
        }
    }

    [Fact]
    public void Every_cmdlet_that_uses_a_session_has_the_parameter_Session() =>
        Assert.All(
            ModuleTypes.Cmdlets.Where(cmdlet => cmdlet.Type.IsA("QuayPS.SessionCmdlet")),
            cmdlet => Assert.Contains(cmdlet.Parameters, parameter => parameter is { Name: "Session", Type.FullName: "QuayPS.QuaySession" }));

    private static ParameterProperty Find(string name) => All.Single(parameter => parameter.ToString() == name);
}
