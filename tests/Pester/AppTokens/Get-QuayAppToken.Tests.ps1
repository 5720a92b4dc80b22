BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayAppToken' {
    BeforeEach {
        Reset-TestConnection
        $null = 'Laptop', 'CI', 'CI spare' | New-QuayAppToken -ThrottleLimit 1
        Clear-RegistryRequest
    }

    It 'lists the user''s tokens without token code' {
        $tokens = Get-QuayAppToken
        $tokens.Title | Should -Be 'Laptop', 'CI', 'CI spare'
        $tokens[0].TokenCode | Should -BeNullOrEmpty
        $tokens[0].Credential | Should -BeNullOrEmpty
        $tokens[0].Created | Should -BeOfType DateTime
    }

    It 'filters by title' {
        (Get-QuayAppToken CI).Title | Should -Be 'CI'
        (Get-QuayAppToken 'ci*').Title | Should -Be 'CI', 'CI spare'
        Get-QuayAppToken 'nothing*' | Should -BeNullOrEmpty
    }

    It 'reads one token with token code and credential' {
        $made = New-QuayAppToken Tablet
        $read = Get-QuayAppToken -Uuid $made.Uuid
        $read.Credential.UserName | Should -BeExactly '$app'
        $read.Credential.GetNetworkCredential().Password | Should -Be $made.Credential.GetNetworkCredential().Password
    }

    It 'reads the tokens of a listing in detail' {
        $read = Get-QuayAppToken 'CI*' | Get-QuayAppToken
        $read.Title | Should -Be 'CI', 'CI spare'
        $read | ForEach-Object { $_.TokenCode.Length | Should -BeGreaterThan 30 }
    }

    It 'lists the tokens that expire soon' {
        Get-QuayAppToken -Expiring | Should -BeNullOrEmpty
        (Get-RegistryRequest).query | Should -Be '?expiring=true'
    }

    It 'lists the tokens of all users for superusers' {
        Connect-TestRegistry -As normal
        $null = New-QuayAppToken 'of alice'
        Get-QuayAppToken CI -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        Connect-TestRegistry
        (Get-QuayAppToken -Superuser).Title | Should -Contain 'of alice'
        (Get-QuayAppToken).Title | Should -Not -Contain 'of alice'
    }

    It 'hides the token code in output and exports' {
        $token = New-QuayAppToken Tablet
        $code = $token.Credential.GetNetworkCredential().Password
        $path = Join-Path $TestDrive 'token.xml'
        $token | Export-Clixml $path
        Get-Content $path -Raw | Should -Not -Match 'TokenCode|Credential|SecureString'
        (Import-Clixml $path).Title | Should -Be 'Tablet'
        ($token | Format-List * | Out-String) + ($token | Out-String) + (ConvertTo-Json $token -Depth 3) | Should -Not -Match $code
    }

    It 'reports a missing title and a missing id' {
        Assert-QuayError { Get-QuayAppToken Desktop } -Id QuayNotFound -Category ObjectNotFound -Target Desktop
        $id = [guid]::Empty.ToString()
        Assert-QuayError { Get-QuayAppToken -Uuid $id } -Id QuayNotFound -Category ObjectNotFound -Target $id
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As readonly
        Assert-QuayError { Get-QuayAppToken } -Id QuayForbidden -Category PermissionDenied
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuayAppToken -Superuser } -Id QuayForbidden -Category PermissionDenied
    }

    It 'completes titles' {
        $null = New-QuayAppToken Workbench
        (TabExpansion2 'Get-QuayAppToken Workb').CompletionMatches.CompletionText | Should -Be Workbench
    }

    It 'takes several titles and ids as argument and from the pipeline, and reports each missing one in its place' {
        $written = Get-QuayAppToken CI, Desktop, Lap* 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Title } }
        $written | Should -Be 'CI', 'Desktop', 'Laptop'
        ('Laptop', 'CI' | Get-QuayAppToken).Title | Should -Be 'Laptop', 'CI'
        $none = [guid]::Empty.ToString()
        $written = Get-QuayAppToken -Uuid (Get-QuayAppToken CI).Uuid, $none, (Get-QuayAppToken Laptop).Uuid 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Title } }
        $written | Should -Be 'CI', $none, 'Laptop'
    }

    It 'shows all columns of a long title in 80 columns' {
        $text = (New-QuayAppToken 'Laptop of the lead of the platform team in Prague' | Out-String -Width 80) -replace "$([char]27)\[[0-9;]*m", ''
        $text | Should -Match '(?m)^Title +Created +Last used +Expires\s*$'
        $text | Should -Match '(?m)^Laptop of the lead.* \d{4}-\d\d-\d\d \d\d:\d\d +never +(never|\d{4}-\d\d-\d\d \d\d:\d\d)\s*$'
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { New-QuayAppToken laptop | Get-QuayAppToken }; Requests = 'POST /api/v1/user/apptoken', 'GET /api/v1/user/apptoken/*' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
