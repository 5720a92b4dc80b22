BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'New-QuayClientKey' {
    BeforeEach { Reset-TestConnection }

    It 'creates a key from the password, and a credential' {
        $made = New-QuayClientKey (ConvertTo-TestSecret password)
        $made.Name | Should -Be 'admin'
        $made.Key | Should -BeOfType [securestring]
        $made.Credential.UserName | Should -Be 'admin'
        $made.Credential.GetNetworkCredential().Password.Length | Should -BeGreaterThan 20
        (New-QuayClientKey -Password (New-TestCredential admin password)).Key | Should -BeOfType [securestring]
    }

    It 'does not show the key, and does not export it' {
        $made = New-QuayClientKey (ConvertTo-TestSecret password)
        $text = $made.Credential.GetNetworkCredential().Password
        $file = Join-Path $TestDrive 'key.xml'
        $made | Export-Clixml $file
        $told = ($made | Out-String) + ($made | Format-List * | Out-String) + ($made | ConvertTo-Json -Depth 4) + (Get-Content $file -Raw)
        $told | Should -Not -Match ([regex]::Escape($text))
        Get-Content $file -Raw | Should -Not -Match 'N="Key"|SecureString'
    }

    It 'refuses a password as plain text, and does not repeat it in the error' {
        $failure = @(Get-CommandError { New-QuayClientKey 'plain-secret' })[0]
        "$failure $($failure.Exception)" | Should -Not -Match 'plain-secret'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'sends nothing with -WhatIf' {
        New-QuayClientKey (ConvertTo-TestSecret password) -WhatIf | Should -BeNullOrEmpty
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports a wrong password' {
        Assert-QuayError { New-QuayClientKey (ConvertTo-TestSecret wrong-secret) } -Id QuayInvalidInput -Category InvalidArgument -Target admin -Message '*Invalid Username or Password*'
    }

    It 'reports the lockout after wrong passwords' {
        $null = Invoke-RegistryControl 'Post options' @{ loginLockoutSeconds = 60 }
        $null = @(Get-CommandError { New-QuayClientKey (ConvertTo-TestSecret wrong) })
        Assert-QuayError { New-QuayClientKey (ConvertTo-TestSecret password) } -Id QuayThrottled -Category LimitsExceeded -Target admin
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As readonly
        Assert-QuayError { New-QuayClientKey (ConvertTo-TestSecret password) } -Id QuayForbidden -Category PermissionDenied
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{
            Run      = { Connect-TestRegistry -As normal; New-QuayClientKey -Password (New-TestCredential alice password) }
            Requests = 'POST /api/v1/user/clientkey'
        }
        @{ Run = { Disconnect-Quay; New-QuayClientKey -Password (ConvertTo-TestSecret password) }; Requests = @(); Ids = 'QuayNotConnected' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
