using System;
using System.Collections.Generic;
using System.Linq;
using QuayPS.Tests.Support;
using Xunit;

namespace QuayPS.Tests;

/// <summary>What every parameter keeps to.</summary>
public sealed class ParameterTests
{
    private const string OneSet = "It chooses a parameter set, which rows cannot: the columns are those of the default set.";
    private const string OneFile = "All logins go to one file.";

    // What names a thing of the registry that is there.
    private static readonly string[] IdentityNames = ["Organization", "Namespace", "Repository", "Robot", "Team", "User", "Tag"];
    private static readonly string[] SecretWords = ["Token", "Password", "Secret", "Credential"];
    private static readonly string[] SecretTypes = ["System.Security.SecureString", "System.Management.Automation.PSCredential", "System.Management.Automation.SwitchParameter"];

    // Those that PowerShell gives to every command; a parameter must not be one of them.
    private static readonly string[] CommonNames =
    [
        "Verbose", "Debug", "ErrorAction", "WarningAction", "InformationAction", "ProgressAction", "ErrorVariable", "WarningVariable",
        "InformationVariable", "OutVariable", "OutBuffer", "PipelineVariable", "WhatIf", "Confirm",
        "vb", "db", "ea", "wa", "infa", "proga", "ev", "wv", "iv", "ov", "ob", "pv", "wi", "cf",
    ];

    // A role in an organization and one on a repository are different sets, and so are how bad a message and a vulnerability
    // are, and how something is called and how somebody is notified; a limit is a number of things or of bytes; what a search
    // looks for is a text, the query of an address has parts; a robot may be trusted by several, a notification is set up one way.
    private static readonly string[] Versatile = ["Config", "Limit", "Method", "Query", "Role", "Severity"];

    // A row has no objects in its columns. A switch is a choice for the whole command.
    private static readonly string[] NoColumnTypes =
    [
        "System.Collections.IDictionary", "System.Management.Automation.PSCredential", "System.Management.Automation.PSObject",
        "System.Management.Automation.SwitchParameter", "QuayPS.QuaySession",
    ];

    // Parameters of New cmdlets that do not come from rows, and why.
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
    public void Names_of_things_are_completed_and_come_along_the_pipeline(string name)
    {
        ParameterProperty parameter = Find(name);
        bool own = parameter.Name == "Name";
        // Another name for what a document declares, and a choice among what it declares; a file has a name too.
        if (parameter.Cmdlet.Type.IsA("QuayPS.DeclaredStateCmdlet") && (own || parameter.Name == "Repository"))
        {
            Assert.True(parameter.HasCompleter, "It has no completer.");
            return;
        }

        // Sessions are this process's own: they come along the pipeline themselves.
        bool ofSession = own && parameter.Cmdlet.Noun is ("Quay" or "QuaySession" or "QuayRegistry");
        if (ofSession || (!own && !IdentityNames.Contains(parameter.Name)) || (own && parameter.Cmdlet.Verb is ("New" or "Register")))
        {
            return;
        }

        Assert.True(parameter.HasCompleter, "It has no completer.");
        // Where the parent comes along the pipeline, its name would be taken for that of the thing looked for.
        bool filters = own && parameter.Cmdlet.Verb == "Get"
            && parameter.Cmdlet.Parameters.Any(other => (other.Name == "ClientId" || IdentityNames.Contains(other.Name)) && other.TakesValuesFromPipeline);
        Assert.True(parameter.TakesPropertiesFromPipeline || filters, "It does not come along the pipeline.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_in_Get_take_wildcards(string name)
    {
        ParameterProperty parameter = Find(name);
        if (parameter is { Name: "Name", Cmdlet.Verb: "Get" })
        {
            Assert.True(parameter.SupportsWildcards, "It does not say that it takes wildcards.");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Texts_from_the_pipeline_are_not_made_of_other_objects(string name)
    {
        ParameterProperty parameter = Find(name);
        if (parameter.TakesValuesFromPipeline && (parameter.Type.GetElementType() ?? parameter.Type).FullName == "System.String")
        {
            Assert.True(parameter.Has("NameTextAttribute"), "Any object of the pipeline would become a text for it.");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Rows_of_a_table_hold_what_is_created(string name)
    {
        ParameterProperty parameter = Find(name);
        if (parameter.Cmdlet.Verb == "New" && !NoColumnTypes.Contains(parameter.Type.FullName) && parameter.Name != "ThrottleLimit")
        {
            Assert.True(parameter.TakesPropertiesFromPipeline || NoColumns.ContainsKey(name), "It does not come from a row.");
        }
    }

    [Theory]
    [MemberData(nameof(NotInRows))]
    public void Exceptions_for_rows_are_still_needed(string name) => Assert.False(Find(name).TakesPropertiesFromPipeline, "It comes from a row.");

    [Theory]
    [MemberData(nameof(Names))]
    public void Digests_are_validated(string name)
    {
        ParameterProperty parameter = Find(name);
        Assert.Equal(parameter.Name.EndsWith("Digest", StringComparison.Ordinal), parameter.Has("DigestAttribute"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Times_are_read_alike_in_every_culture(string name)
    {
        ParameterProperty parameter = Find(name);
        Assert.NotEqual("System.DateTime", parameter.Type.FullName);
        Assert.Equal(parameter.Type.FullName == "System.DateTimeOffset", parameter.Has("TimeAttribute"));
        if (parameter.Name is "Since" or "Until")
        {
            Assert.True(parameter.Has("TimeAttribute", "TakesAge"), "It does not take how long ago it was.");
        }
    }

    [Fact]
    public void The_same_name_is_the_same_type_everywhere()
    {
        // Whether one or several of them.
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
    public void No_name_is_taken_by_PowerShell(string name) => Assert.Empty(Find(name).Names.Intersect(CommonNames, StringComparer.OrdinalIgnoreCase));

    [Theory]
    [MemberData(nameof(Names))]
    public void Flags_are_switches(string name) =>
        Assert.True(Find(name).Type.FullName != "System.Boolean", "It is no switch.");

    [Fact]
    public void Names_and_aliases_of_a_cmdlet_do_not_meet()
    {
        foreach (CmdletType cmdlet in ModuleTypes.Cmdlets)
        {
            string[] names = [.. cmdlet.Parameters.SelectMany(parameter => parameter.Names)];
            Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase), names);
        }
    }

    [Fact]
    public void Every_cmdlet_that_works_with_a_session_takes_one() =>
        Assert.All(
            ModuleTypes.Cmdlets.Where(cmdlet => cmdlet.Type.IsA("QuayPS.SessionCmdlet")),
            cmdlet => Assert.Contains(cmdlet.Parameters, parameter => parameter is { Name: "Session", Type.FullName: "QuayPS.QuaySession" }));

    private static ParameterProperty Find(string name) => All.Single(parameter => parameter.ToString() == name);
}
