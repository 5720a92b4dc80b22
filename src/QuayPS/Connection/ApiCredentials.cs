using System;
using System.Management.Automation;
using System.Security;
using System.Text.RegularExpressions;
using Quay.Client;

namespace QuayPS;

/// <summary>Recognizes credentials that the API does not accept, such as those of robots, or that are passed in a wrong form.</summary>
internal static class ApiCredentials
{
    private const string Advice = "Use an OAuth token with -Token, or the name and password of a user with -Credential; see about_QuayPS_Session.";

    // Names of robots; an e-mail address with a plus sign is a user's.
    private static readonly Regex RobotName = new(@"\A[^@\s+]+\+[^@\s+]+\z", RegexOptions.CultureInvariant);
    private static readonly Regex RobotToken = new(@"\A[A-Z0-9]{64}\z", RegexOptions.CultureInvariant);
    private static readonly Regex Header = new(@"\A\s*(?:Authorization:\s*)?(?<scheme>Bearer|Basic)\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Throws for a user name that cannot sign in to the API.</summary>
    /// <exception cref="ArgumentException">The name is that of a robot, or stands for a kind of token.</exception>
    public static void Check(PSCredential credential)
    {
        if (RobotName.IsMatch(credential.UserName))
        {
            throw new ArgumentException($"'{credential.UserName}' is a robot account. Robots pull and push images; they cannot use the API. {Advice}");
        }

        if (credential.UserName == QuayAppToken.SignInName)
        {
            throw new ArgumentException($"The user name {credential.UserName} belongs to an app token. App tokens are for pulling and pushing images; they cannot use the API. {Advice}");
        }

        if (credential.UserName == DockerLogin.OAuthTokenUser)
        {
            throw new ArgumentException($"The user name {credential.UserName} belongs to an OAuth token. Specify the token with -Token.");
        }
    }

    /// <summary>Throws for a token that is a whole Authorization header.</summary>
    /// <exception cref="ArgumentException">The token begins with a word for the kind of authentication.</exception>
    public static void Check(SecureString token)
    {
        if (Header.Match(token.Reveal()) is { Success: true } header)
        {
            throw new ArgumentException($"The token begins with the word '{header.Groups["scheme"].Value}', which is not part of it. Specify only the text after the word.");
        }
    }

    /// <summary>Explains the refusal of a token that has the form of a robot's.</summary>
    /// <param name="token">The token that the registry refused.</param>
    /// <returns>An explanation; null if there is none.</returns>
    public static string? Explain(SecureString token) => RobotToken.IsMatch(token.Reveal())
        ? $"It has the form of a robot's token. Robots pull and push images; they cannot use the API. {Advice}"
        : null;
}
