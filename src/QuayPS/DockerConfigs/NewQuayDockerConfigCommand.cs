using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Security;
using Quay.Client;

namespace QuayPS;

/// <summary>Writes what docker, podman or Kubernetes sign in with: from a robot, an app token, an OAuth token or a credential.</summary>
[Cmdlet(VerbsCommon.New, "QuayDockerConfig", SupportsShouldProcess = true, DefaultParameterSetName = "Robot")]
[OutputType(typeof(FileInfo))]
public sealed class NewQuayDockerConfigCommand : SessionCmdlet
{
    private readonly List<DockerLogin> _logins = [];
    // The full path of the file; empty where it cannot be written, which was reported once for all items.
    private string? _file;

    /// <summary>The robot, short or as <c>organization+name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = "Robot")]
    [Alias("Name")]
    [ArgumentCompleter(typeof(RobotCompleter))]
    [ValidateNotNullOrEmpty]
    public string Robot { get; set; } = string.Empty;

    /// <summary>The organization of a robot that is named without one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = "Robot")]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    public string? Organization { get; set; }

    /// <summary>The UUID of the app token.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "AppToken")]
    [Alias("AppToken", "Uuid")]
    [ArgumentCompleter(typeof(AppTokenCompleter))]
    [ValidateNotNullOrEmpty]
    public string AppTokenUuid { get; set; } = string.Empty;

    /// <summary>The OAuth token itself.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "OAuthToken")]
    [Secret]
    [ValidateNotNull]
    public SecureString? OAuthToken { get; set; }

    /// <summary>User name and password.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Credential")]
    [Credential]
    [ValidateNotNull]
    public PSCredential? Credential { get; set; }

    /// <summary>The registries to sign in to, with a namespace behind the host where several logins share one; the session's unless given.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string[]? Registry { get; set; }

    /// <summary>The file; docker's own unless given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>Writes a Kubernetes secret of this name instead, to the -Path.</summary>
    [Parameter]
    [Alias("KubernetesSecret")]
    [ValidateNotNullOrEmpty]
    public string? KubernetesSecretName { get; set; }

    /// <summary>The namespace of the Kubernetes secret.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? KubernetesNamespace { get; set; }

    /// <summary>Replaces a file that is there by the Kubernetes secret.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override object? ErrorTarget => ParameterSetName switch
    {
        "Robot" => Robot,
        "AppToken" => AppTokenUuid,
        "Credential" => Credential?.UserName,
        _ => null,
    };

    private protected override void Execute()
    {
        if (_file is null)
        {
            // Before the registry tells a secret that could not be saved.
            Guard(() => _file = SecretFilePath.Check(this, Path ?? DefaultPath(), Force || KubernetesSecretName is null), () => Path);
            _file ??= string.Empty;
        }

        if (_file.Length == 0)
        {
            return;
        }

        string[] registries = Registry ?? [ActiveSession.Endpoint.Authority];
        (string user, SecureString password) = ReadLogin();
        foreach (string registry in registries)
        {
            var login = new DockerLogin(registry, user, password);
            if (_logins.Exists(other => other.Registry == login.Registry))
            {
                throw new ArgumentException(
                    $"There is a login for {login.Registry} already, and {user} would take its place. Give each its own -Registry, such as {login.Registry.Split('/')[0]}/namespace.");
            }

            _logins.Add(login);
        }
    }

    private protected override void Finish()
    {
        if (_logins.Count > 0)
        {
            Guard(() => Write(_file!), () => Path);
        }
    }

    private static SecureString Required(SecureString? secret, string what) =>
        secret ?? throw new ArgumentException($"The registry did not tell the token of {what}.");

    private void Write(string path)
    {
        string registries = string.Join(", ", _logins.Select(login => login.Registry));
        if (!ShouldProcess(path, (KubernetesSecretName is null ? "Write login for " : $"Write Kubernetes secret '{KubernetesSecretName}' with login for ") + registries))
        {
            return;
        }

        if (KubernetesSecretName is null)
        {
            Merge(path);
        }
        else
        {
            WriteSecret(path, KubernetesSecretName);
        }

        WriteObject(new FileInfo(path));
    }

    private (string User, SecureString Password) ReadLogin()
    {
        switch (ParameterSetName)
        {
            case "Robot":
                // Robots of users come along the pipeline with an empty organization.
                RobotName name = RobotName.Parse(Organization is { Length: > 0 } ? Organization : null, Robot, ActiveSession.User);
                QuayRobot robot = Await(Client.Robots.GetAsync(name.Organization, name.ShortName, StopToken));
                return (robot.Name, Required(robot.GetToken(), $"robot '{robot.Name}'"));
            case "AppToken":
                QuayAppToken token = Await(Client.AppTokens.GetAsync(AppTokenUuid, StopToken));
                return (QuayAppToken.SignInName, Required(token.GetTokenCode(), $"app token '{token.Title}'"));
            case "OAuthToken":
                return (DockerLogin.OAuthTokenUser, OAuthToken!);
            default:
                return (Credential!.UserName, Credential.Password);
        }
    }

    private void Merge(string path)
    {
        var helpers = new List<(string Registry, string Helper)>();
        DockerConfig.Update(path, Add, StopToken);
        foreach ((string registry, string helper) in helpers)
        {
            WriteWarning($"{path} tells docker to ask docker-credential-{helper} for {registry}; it will not use the login that was written. Remove credsStore or the registry's entry in credHelpers, or use another -Path.");
        }

        void Add(DockerConfig config)
        {
            foreach (DockerLogin login in _logins)
            {
                config.Add(login);
                if (config.FindHelper(login.Registry) is { } helper)
                {
                    helpers.Add((login.Registry, helper));
                }
            }
        }
    }

    private void WriteSecret(string path, string name)
    {
        DockerConfig config = DockerConfig.Create();
        _logins.ForEach(config.Add);
        config.SaveAsKubernetesSecret(path, name, KubernetesNamespace);
    }

    private string DefaultPath()
    {
        if (KubernetesSecretName is not null)
        {
            throw new ArgumentException("A Kubernetes secret needs a -Path to be written to.");
        }

        return Environment.GetEnvironmentVariable("DOCKER_CONFIG") is { Length: > 0 } directory
            ? System.IO.Path.Combine(directory, "config.json")
            : System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".docker", "config.json");
    }
}
