using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Security;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Writes the login of docker, podman or Kubernetes for a robot, an app token, an OAuth token or a credential.</summary>
// The default set accepts no pipeline input: with the set of robots as default, PowerShell would not bind app tokens.
[Cmdlet(VerbsCommon.New, "QuayDockerConfig", SupportsShouldProcess = true, DefaultParameterSetName = CredentialSet)]
[OutputType(typeof(FileInfo))]
public sealed class NewQuayDockerConfigCommand : SessionCmdlet
{
    private const string RobotSet = "Robot";
    private const string AppTokenSet = "AppToken";
    private const string CredentialSet = "Credential";

    private readonly List<DockerLogin> _logins = [];
    // Null if the file cannot be written, which is one error for all items.
    private string? _file;

    /// <summary>The name of the robot, short or as <c>organization+name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = RobotSet)]
    [Alias("Name")]
    [NameText]
    [ArgumentCompleter(typeof(RobotCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Robot { get; set; }

    /// <summary>The organization that owns a robot with a short name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = RobotSet)]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    public string? Organization { get; set; }

    /// <summary>The UUID of the app token.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = AppTokenSet)]
    [Alias("AppToken", "Uuid")]
    [NameText]
    [ArgumentCompleter(typeof(AppTokenCompleter))]
    [ValidateNotNullOrEmpty]
    public string? AppTokenUuid { get; set; }

    /// <summary>The OAuth token itself.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "OAuthToken")]
    [Secret]
    [ValidateNotNull]
    public SecureString? OAuthToken { get; set; }

    /// <summary>The user name and password.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CredentialSet)]
    [Credential]
    [ValidateNotNull]
    public PSCredential? Credential { get; set; }

    /// <summary>The registries of the login, by default the session's. Add a namespace to the host if several logins share it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string[]? Registry { get; set; }

    /// <summary>The file to write; by default docker's own.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>Writes a Kubernetes secret of this name to -Path, in place of docker's file.</summary>
    [Parameter]
    [Alias("KubernetesSecret")]
    [ValidateNotNullOrEmpty]
    public string? KubernetesSecretName { get; set; }

    /// <summary>The namespace of the Kubernetes secret.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? KubernetesNamespace { get; set; }

    /// <summary>Replaces an existing file by the Kubernetes secret.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override object? ErrorTarget => Robot ?? AppTokenUuid ?? Credential?.UserName;

    private protected override void Prepare()
    {
        base.Prepare();
        // Before the first item: the registry must not create a secret that cannot be saved.
        Guard(() => _file = SecretFilePath.Check(this, Path ?? DefaultPath(), Force || KubernetesSecretName is null), () => Path);
    }

    private protected override void Execute()
    {
        if (_file is null)
        {
            return;
        }

        string[] registries = Registry ?? [ActiveSession.Endpoint.Authority];
        (string user, SecureString password) = Await(ReadLoginAsync());
        foreach (DockerLogin login in registries.Select(registry => new DockerLogin(registry, user, password)))
        {
            if (_logins.Exists(other => other.Registry == login.Registry))
            {
                throw new ArgumentException(
                    $"Two logins are for {login.Registry}; that of {user} was left out. Specify a different -Registry for each, such as {login.Registry.Split('/')[0]}/namespace.");
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

    private void Write(string file)
    {
        string what = KubernetesSecretName is null ? "login" : $"Kubernetes secret '{KubernetesSecretName}' with login";
        if (!ShouldProcess(file, $"Write {what} for {string.Join(", ", _logins.Select(login => login.Registry))}"))
        {
            return;
        }

        if (KubernetesSecretName is null)
        {
            DockerConfig config = DockerConfig.Update(file, config => _logins.ForEach(config.Add), StopToken);
            _logins.ForEach(login => WarnOfHelper(file, config, login.Registry));
        }
        else
        {
            DockerConfig config = DockerConfig.Create();
            _logins.ForEach(config.Add);
            config.SaveAsKubernetesSecret(file, KubernetesSecretName, KubernetesNamespace);
        }

        WriteObject(new FileInfo(file));
    }

    private void WarnOfHelper(string file, DockerConfig config, string registry)
    {
        if (config.FindHelper(registry) is { } helper)
        {
            WriteWarning($"{file} tells docker to ask docker-credential-{helper} for {registry}, so docker does not use the login that was written. Remove credsStore or the registry's entry in credHelpers, or specify another -Path.");
        }
    }

    private async Task<(string User, SecureString Password)> ReadLoginAsync()
    {
        if (Robot is not null)
        {
            // Robots of users come from the pipeline with an empty organization.
            RobotName name = RobotName.Parse(Organization.NullIfEmpty(), Robot, ActiveSession.User);
            QuayRobot robot = await Client.Robots.GetAsync(name.Organization, name.ShortName, StopToken);
            return (robot.Name, Required(robot.GetToken(), $"robot '{robot.Name}'"));
        }

        if (AppTokenUuid is not null)
        {
            QuayAppToken token = await Client.AppTokens.GetAsync(AppTokenUuid, StopToken);
            return (QuayAppToken.SignInName, Required(token.GetTokenCode(), $"app token '{token.Title}'"));
        }

        return OAuthToken is null ? (Credential!.UserName, Credential.Password) : (DockerLogin.OAuthTokenUser, OAuthToken);
    }

    private static SecureString Required(SecureString? secret, string owner) =>
        secret ?? throw new ArgumentException($"The registry did not send the token of {owner}.");

    private string DefaultPath() => KubernetesSecretName is null
        ? DockerConfig.DefaultPath
        : throw new ArgumentException("A Kubernetes secret has no default file. Specify -Path.");
}
