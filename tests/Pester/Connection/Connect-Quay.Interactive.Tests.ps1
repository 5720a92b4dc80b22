BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Connect-Quay -Interactive' {
    BeforeAll {
        $registry = Open-SharedRegistry

        function Get-FreePort {
            $listener = New-Object System.Net.Sockets.TcpListener([System.Net.IPAddress]::Loopback, 0)
            $listener.Start()
            $listener.LocalEndpoint.Port
            $listener.Stop()
        }

        # Returns the query parameters of the address that the command shows in another runspace.
        function Get-ShownAddress($Shell) {
            $null = Wait-Until { "$($Shell.Streams.Information)" -match '/oauth/authorize\?' -or $Shell.InvocationStateInfo.State -ne 'Running' }
            $null = "$($Shell.Streams.Information)" -match '(http\S+/oauth/authorize\?\S+)'
            $parts = @{}
            foreach ($pair in ([uri]$Matches[1]).Query.TrimStart('?').Split('&')) {
                $name, $value = $pair.Split('=')
                $parts[$name] = [uri]::UnescapeDataString($value.Replace('+', ' '))
            }

            $parts
        }

        # Acts as the browser of a user who agrees or refuses, and returns the address of the redirect.
        function Invoke-Consent($Parts, $Page = 'authorizeapp') {
            $first = Invoke-WebRequest "$($registry.Endpoint)/csrf_token" -SessionVariable web -UseBasicParsing
            $csrf = ($first.Content | ConvertFrom-Json).csrf_token
            $login = @{ username = 'admin'; password = 'password' } | ConvertTo-Json
            $signed = Invoke-WebRequest "$($registry.Endpoint)/api/v1/signin" -Method Post -Body $login -ContentType 'application/json' -WebSession $web -Headers @{ 'X-CSRF-Token' = $csrf } -UseBasicParsing
            $form = @{} + $Parts
            $form._csrf_token = "$($signed.Headers['X-Next-CSRF-Token'])"
            $handler = New-Object System.Net.Http.HttpClientHandler
            $handler.AllowAutoRedirect = $false
            $handler.CookieContainer = $web.Cookies
            $client = New-Object System.Net.Http.HttpClient($handler)
            $fields = New-Object 'System.Collections.Generic.Dictionary[string,string]'
            $form.Keys | ForEach-Object { $fields[$_] = $form[$_] }
            $response = $client.PostAsync("$($registry.Endpoint)/oauth/$Page", (New-Object System.Net.Http.FormUrlEncodedContent($fields))).Result
            $client.Dispose()
            [uri]$response.Headers.Location.OriginalString
        }

        # Sends the result to the address as the page in the browser does.
        function Send-Token([uri]$Address, [string]$Text, [hashtable]$Header = @{}) {
            $to = '{0}token' -f $Address.GetLeftPart('Path')
            Invoke-WebRequest $to -Method Post -Body $Text -Headers $Header -ContentType 'text/plain;charset=UTF-8' -UseBasicParsing
        }

        function Start-Connection([int]$TimeoutSec = 60) {
            $shell = Get-RunspaceShell -Script ('Connect-Quay {0} -Interactive -ClientId {1} -Scope repo:read, user:read -Port {2} -NoBrowser -BrowserTimeoutSec {3} -ErrorAction Stop; (Get-QuaySession -Default).User' -f $registry.Endpoint, $application.ClientId, $port, $TimeoutSec)
            $null = $shells.Add($shell)
            $shell
        }
    }

    BeforeEach {
        Reset-TestConnection
        $port = Get-FreePort
        $application = New-QuayApplication acme PowerShell -RedirectUri "http://127.0.0.1:$port/"
        $shells = New-Object System.Collections.ArrayList
    }

    AfterEach {
        foreach ($shell in $shells) {
            $shell.Stop()
            Clear-RunspaceShell $shell
        }
    }

    It 'connects with the token that the browser returns' {
        $shell = Start-Connection
        $run = $shell.BeginInvoke()
        $parts = Get-ShownAddress $shell
        $parts.client_id | Should -Be $application.ClientId
        $parts.scope | Should -Be 'repo:read user:read'
        $parts.redirect_uri | Should -Be "http://127.0.0.1:$port/?state=$($parts.state)"
        $parts.state.Length | Should -BeGreaterThan 30
        $target = Invoke-Consent $parts
        (Invoke-WebRequest $target.GetLeftPart('Query') -UseBasicParsing).Content | Should -Match 'location\.hash'
        (Send-Token $target ($target.Query.TrimStart('?') + '&' + $target.Fragment.TrimStart('#'))).Content | Should -Match 'close this window'
        $shell.EndInvoke($run) | Should -Be 'admin'
        $token = ($target.Fragment.TrimStart('#') -split '&' | Where-Object { $_ -like 'access_token=*' }).Substring(13)
        "$($shell.Streams.Information)$($shell.Streams.Verbose)" | Should -Not -Match $token
    }

    It 'ignores responses without the state, from another site or for another host, and continues waiting' {
        $shell = Start-Connection
        $run = $shell.BeginInvoke()
        $parts = Get-ShownAddress $shell
        $address = [uri]$parts.redirect_uri
        { Send-Token $address 'access_token=stolen&state=other' } | Should -Throw
        { Send-Token $address "access_token=stolen&error=x&state=$($parts.state)" } | Should -Throw
        { Send-Token $address 'error=authorization_denied' } | Should -Throw
        { Send-Token $address 'error=authorization_denied&state=other' } | Should -Throw
        { Send-Token $address "state=$($parts.state)" } | Should -Throw
        { Send-Token $address "access_token=stolen&state=$($parts.state)" @{ Origin = 'http://evil.example.com' } } | Should -Throw
        { Send-Token $address "access_token=stolen&state=$($parts.state)" @{ Host = "evil.example.com:$port" } } | Should -Throw
        { Invoke-WebRequest "$($address.GetLeftPart('Path'))other" -UseBasicParsing } | Should -Throw
        # An idle connection of a browser does not block other connections.
        $silent = New-Object System.Net.Sockets.TcpClient('127.0.0.1', $port)
        $target = Invoke-Consent $parts
        $null = Send-Token $target ($target.Query.TrimStart('?') + '&' + $target.Fragment.TrimStart('#')) @{ Origin = "http://127.0.0.1:$port" }
        $silent.Dispose()
        $shell.EndInvoke($run) | Should -Be 'admin'
    }

    It 'reports that the user did not agree' {
        $shell = Start-Connection
        $run = $shell.BeginInvoke()
        $target = Invoke-Consent (Get-ShownAddress $shell) denyapp
        $null = Send-Token $target ($target.Query.TrimStart('?') + '&')
        $shell.EndInvoke($run) | Should -BeNullOrEmpty
        $shell.Streams.Error.Count | Should -Be 1
        "$($shell.Streams.Error)" | Should -BeLike '*authorization_denied*'
    }

    It 'reports that the user did not agree in time' {
        Assert-QuayError { Connect-Quay $registry.Endpoint -Interactive -ClientId x -Scope repo:read -Port $port -NoBrowser -BrowserTimeoutSec 1 6>$null } -Id QuayTimeout -Category OperationTimeout -Message '*1 second*'
        (Get-QuaySession -Default).User | Should -Be 'admin'
    }

    It 'ends at once when it is stopped, and frees the port' {
        $shell = Start-Connection
        $null = $shell.BeginInvoke()
        $null = Get-ShownAddress $shell
        $shell.Stop()
        $shell.InvocationStateInfo.State | Should -Be 'Stopped'
        $listener = New-Object System.Net.Sockets.TcpListener([System.Net.IPAddress]::Loopback, $port)
        { $listener.Start() } | Should -Not -Throw
        $listener.Stop()
    }

    It 'reports a port in use' {
        $listener = New-Object System.Net.Sockets.TcpListener([System.Net.IPAddress]::Loopback, 0)
        $listener.Start()
        try {
            $taken = $listener.LocalEndpoint.Port
            Assert-QuayError { Connect-Quay $registry.Endpoint -Interactive -ClientId x -Scope repo:read -Port $taken -NoBrowser } -Id QuayFile -Category OpenError -Message "*$taken*"
        }
        finally {
            $listener.Stop()
        }
    }
}
