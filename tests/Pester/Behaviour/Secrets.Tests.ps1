BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Secrets' {
    BeforeAll {
        # As text, and as encoded in files: hexadecimal digits and base64.
        $script:forms = {
            param([string]$Secret)
            $Secret
            foreach ($encoding in [System.Text.Encoding]::Unicode, [System.Text.Encoding]::UTF8) {
                $bytes = $encoding.GetBytes($Secret)
                [System.BitConverter]::ToString($bytes).Replace('-', '')
                [System.Convert]::ToBase64String($bytes).TrimEnd('=')
            }
        }
        $script:shows = {
            param([string]$Text, [string]$Secret)
            $found = & $forms $Secret | Where-Object { $Text.IndexOf($_, [System.StringComparison]::OrdinalIgnoreCase) -ge 0 }
            [bool]$found
        }
    }

    BeforeEach { Reset-TestConnection }

    It 'are found by these tests if they are exposed' {
        $secret = 'ABCDEFGH12345678'
        & $shows "x $secret y" $secret | Should -BeTrue
        $file = Join-Path $TestDrive 'plain.xml'
        $secret | Export-Clixml $file
        & $shows (Get-Content $file -Raw) $secret | Should -BeTrue
    }

    Context 'The token of a robot' {
        BeforeEach {
            $script:robot = New-QuayRobot acme+fresh
            $script:token = $robot.Credential.GetNetworkCredential().Password
            $token | Should -Match '^[A-Z0-9]{64}$'
        }

        It 'is not in <Name>' -ForEach @(
            @{ Name = 'the default view'; Make = { $robot | Out-String -Width 500 } }
            @{ Name = 'Format-List *'; Make = { $robot | Format-List * -Force | Out-String -Width 500 } }
            @{ Name = 'Format-Table *'; Make = { $robot | Format-Table * -Force | Out-String -Width 2000 } }
            @{ Name = 'Format-Custom'; Make = { $robot | Format-Custom -Depth 5 | Out-String -Width 500 } }
            @{ Name = 'ConvertTo-Json'; Make = { $robot | ConvertTo-Json -Depth 6 -WarningAction SilentlyContinue } }
            @{ Name = 'ConvertTo-Csv'; Make = { $robot | ConvertTo-Csv } }
            @{ Name = 'ConvertTo-Html'; Make = { $robot | ConvertTo-Html } }
            @{ Name = 'a string'; Make = { "$robot $($robot.Token) $($robot.Credential)" } }
            @{ Name = 'Export-Clixml'; Make = { $robot | Export-Clixml (Join-Path $TestDrive 'robot.xml') -Depth 5; Get-Content (Join-Path $TestDrive 'robot.xml') -Raw } }
        ) {
            $text = (& $Make) -join "`n"
            $text | Should -Match 'fresh|acme|securestring'
            & $shows $text $token | Should -BeFalse
        }

        It 'is not in verbose, debug and progress messages' {
            $DebugPreference = 'Continue'
            $told = Get-QuayRobot acme+fresh -IncludeToken -Verbose 4>&1 5>&1 | Where-Object { $_ -isnot [System.Management.Automation.PSObject] -or $_.PSObject.TypeNames -notcontains 'Quay.Client.QuayRobot' }
            $told | Should -Not -BeNullOrEmpty
            & $shows ($told | Format-List * | Out-String -Width 500) $token | Should -BeFalse
            $told = Reset-QuayRobotToken acme+fresh -Confirm:$false -Verbose 4>&1 5>&1
            $new = ($told | Where-Object { $_.PSObject.TypeNames -contains 'Quay.Client.QuayRobot' }).Credential.GetNetworkCredential().Password
            & $shows ($told | Out-String -Width 500) $new | Should -BeFalse
        }

        It 'is not in the error for an unreadable response' {
            Add-RegistryFault @{ path = '/robots/fresh'; effect = 'halfBody' }
            (Get-QuaySession -Default).MaximumRetryCount = 0
            $DebugPreference = 'Continue'
            $told = Get-QuayRobot acme+fresh -IncludeToken -Verbose *>&1
            $told | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] } | Should -HaveCount 1
            $text = $told | ForEach-Object { $_ | Format-List * -Force | Out-String -Width 500; if ($_.Exception) { $_.Exception.ToString() } } | Out-String
            & $shows $text $token | Should -BeFalse
        }

        It 'is not in a transcript' {
            $file = Join-Path $TestDrive 'transcript.txt'
            $argument = @{ endpoint = (Get-QuaySession -Default).Endpoint.ToString(); token = (Get-TestToken); file = $file }
            $new = Invoke-ChildShell -Argument $argument {
                Import-Module $modulePath
                $null = Start-Transcript $argument.file
                Connect-Quay $argument.endpoint $argument.token -Verbose
                $DebugPreference = 'Continue'
                $made = New-QuayRobot acme+transcribed -Verbose
                $made | Out-Default
                $made | Format-List * | Out-Default
                Get-QuayRobot -Organization acme -IncludeToken -Verbose | Out-Default
                Get-QuayRobot nowhere+nobody -ErrorAction Continue
                $null = Stop-Transcript
                $made.Credential.GetNetworkCredential().Password
            } | Select-Object -Last 1
            $text = Get-Content $file -Raw
            $text | Should -Match 'acme\+transcribed'
            $text | Should -Match 'GET /api/v1'
            & $shows $text $new | Should -BeFalse
            & $shows $text $argument.token | Should -BeFalse
        }
    }

    It 'of the session are not in errors' {
        $secret = Get-TestToken
        $failure = @(Get-CommandError { Get-QuayOrganization nowhere })[0]
        $text = ($failure | Format-List * -Force | Out-String -Width 500) + $failure.Exception.ToString() + ($failure.Exception | Format-List * -Force | Out-String)
        & $shows $text $secret | Should -BeFalse
        $wrong = 'WRONG0000WRONG1111WRONG2222'
        $failure = @(Get-CommandError { Connect-Quay (Get-QuaySession -Default).Endpoint -Token (ConvertTo-TestSecret $wrong) })[0]
        & $shows (($failure | Format-List * -Force | Out-String -Width 500) + $failure.Exception.ToString()) $wrong | Should -BeFalse
        $failure = @(Get-CommandError { Connect-Quay (Get-QuaySession -Default).Endpoint -Credential (New-TestCredential -User alice -Text $wrong) })[0]
        & $shows (($failure | Format-List * -Force | Out-String -Width 500) + $failure.Exception.ToString()) $wrong | Should -BeFalse
    }
}
