using System.Security.Cryptography;

namespace QuayPS.EmbeddedRegistry.State;

/// <summary>Random credentials in the forms that Quay gives them.</summary>
internal static class Secrets
{
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private const string UrlSafe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    public static string RobotToken() => RandomNumberGenerator.GetString(Upper, 64);

    public static string AccessToken() => RandomNumberGenerator.GetString(Upper, 40);

    public static string ClientId() => RandomNumberGenerator.GetString(Upper, 20);

    public static string AppTokenCode() => RandomNumberGenerator.GetString(Upper, 120);

    public static string Password() => RandomNumberGenerator.GetString(Upper, 32);

    public static string CsrfToken() => RandomNumberGenerator.GetString(UrlSafe, 64);

    public static string SessionId() => RandomNumberGenerator.GetString(UrlSafe, 48);
}
