using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Hosting;

/// <summary>
/// Exchanges a token of an identity provider for a token of a robot. It does not check signatures, because the
/// providers of tests have no keys.
/// </summary>
internal sealed class FederationPage(RegistryState state)
{
    /// <summary>Lifetime of the tokens of robots.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private const string Basic = "Basic ";

    /// <summary>Serves the request; null if the path is another one.</summary>
    public Answer? Serve(HttpRequest request, string path)
    {
        if (path != "/oauth2/federation/robot/token" || !HttpMethods.IsGet(request.Method))
        {
            return null;
        }

        string? header = request.Headers.Authorization;
        if (header?.StartsWith(Basic, StringComparison.OrdinalIgnoreCase) != true)
        {
            return Refuse("No auth header");
        }

        string[] pair = Encoding.UTF8.GetString(Convert.FromBase64String(header[Basic.Length..])).Split(':', 2);
        string[] name = pair[0].Split('+', 2);
        if (name.Length < 2)
        {
            return Refuse("Invalid robot");
        }

        return state.Accounts.TryGetValue(name[0], out Account? owner) && owner.Robots.TryGetValue(name[1], out Robot? robot)
            ? Exchange(robot, pair[^1])
            : Answer.Message(400, "Could not find robot with specified username");
    }

    private static Answer Refuse(string error) => Answer.Json(401, new { error });

    private static string Encode(object part) => WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(part));

    private Answer Exchange(Robot robot, string token)
    {
        if (robot.Federation.Count == 0)
        {
            return Answer.Message(400, "Robot does not have federated login configured");
        }

        JsonElement claims;
        try
        {
            claims = JsonSerializer.Deserialize<JsonElement>(WebEncoders.Base64UrlDecode(token.Split('.')[1]));
        }
        catch (Exception e) when (e is FormatException or JsonException or IndexOutOfRangeException)
        {
            return Pages.InternalError();
        }

        string? issuer = claims.GetProperty("iss").GetString();
        string? subject = claims.GetProperty("sub").GetString();
        if (!robot.Federation.Exists(entry => entry.Issuer == issuer))
        {
            return Answer.Message(400, $"issuer {issuer} not configured for this robot");
        }

        if (claims.GetProperty("exp").GetInt64() < state.Now.ToUnixTimeSeconds())
        {
            return Answer.Message(400, "Invalid token: Signature has expired");
        }

        if (!robot.Federation.Contains((issuer!, subject!)))
        {
            return Answer.Message(400, "Token does not match robot");
        }

        robot.LastAccessed = state.Now;
        var own = new Dictionary<string, object> { ["iss"] = "quay", ["sub"] = robot.Name, ["exp"] = (state.Now + Lifetime).ToUnixTimeSeconds() };
        string issued = $"{Encode(new Dictionary<string, string> { ["alg"] = "RS256", ["typ"] = "JWT" })}.{Encode(own)}.{Secrets.AccessToken()}";
        return Answer.Ok(new { Token = issued });
    }
}
