using System;
using System.Linq;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Hosting;

/// <summary>Makes the first user of a registry without users. The path is below /api/v1, but Quay does not list it as an operation.</summary>
internal sealed class InitializePage(RegistryState state)
{
    /// <summary>Serves the request; null if the path is another one.</summary>
    public Answer? Serve(HttpRequest request, string path, ReadOnlyMemory<byte> body)
    {
        if (path != "/api/v1/user/initialize" || !HttpMethods.IsPost(request.Method))
        {
            return null;
        }

        if (state.Users.Any())
        {
            return Answer.Message(400, "Cannot initialize user in a non-empty database");
        }

        using JsonDocument document = JsonDocument.Parse(body);
        JsonElement values = document.RootElement;
        (string? name, string? password, string? email) = (values.Text("username"), values.Text("password"), values.Text("email"));
        return name is null ? Pages.InternalError()
            : password is null || !Names.IsPassword(password) ? Failure(Names.PasswordRule)
            : email is null || !Names.IsEmail(email) ? Failure($"Invalid email address: {email ?? "None"}")
            : Create(name, password, email, values.Flag("access_token") == true);
    }

    private static Answer Failure(string reason) => Answer.Message(400, $"Failed to initialize user: {reason}");

    private Answer Create(string name, string password, string email, bool withToken)
    {
        User user = state.AddUser(name, email, password);
        user.IsSuperuser = true;
        return Answer.Ok(new Merged(
            withToken ? new { AccessToken = state.IssueToken(user).Secret } : null,
            new { email, EncryptedPassword = Secrets.CsrfToken(), Username = name }));
    }
}
