Describe 'Text of a hostile registry' {
    BeforeAll {
        . "$PSScriptRoot/../Prelude.ps1"
        # Terminal reset, bell, single-character CSI, right-to-left override, backspace and line ends.
        $script:hostile = 'acme/x' + ( -join [char[]](27, 0x63, 7, 0x9B, 0x202E, 0x2066, 13, 8, 0x7F, 0x85, 0x2028)) + "`nforged"
        $script:shown = 'acme/x' + ( -join [char[]](0x241B, 0x63, 0x2407)) + '\u009b\u202e\u2066' + ( -join [char[]](0x240D, 0x2408, 0x2421)) + '\u0085\u2028' + [char]0x240A + 'forged'
        $script:obeyed = '[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]'
        $script:moment = [DateTime]'2026-03-05T12:34:56Z'

        $script:rendered = {
            foreach ($type in (Get-FormatData -TypeName 'Quay*').TypeNames | Sort-Object -Unique) {
                $class = 'Quay.Client', 'QuayPS' | ForEach-Object { [AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -eq 'Quay.Client' -or $_.GetName().Name -eq 'QuayPS' } } |
                    ForEach-Object { $_.GetType($type) } | Where-Object { $_ } | Select-Object -First 1
                $object = New-TestObject $class -Text $hostile -Moment $moment
                # Without ANSI colours.
                @{ Type = $type; Text = ($object | Out-String -Width 80) -replace "$([char]27)\[[0-9;]*m" }
            }
        }
    }

    Context 'Views' {
        It 'show control characters in a visible form' {
            $views = @(& $rendered)
            $obeying = @($views | Where-Object { ($_.Text -replace '\r?\n') -match $obeyed })
            $obeying.Type | Should -BeNullOrEmpty
            @($views | Where-Object { $_.Text -match [char]0x241B }).Count | Should -BeGreaterThan 60
        }

        It 'do not change the objects' {
            $tag = New-TestObject (Get-Command Get-QuayTag).OutputType[0].Type -Text $hostile
            $null = $tag | Out-String
            $tag.Name | Should -BeExactly $hostile
        }
    }

    Context 'Times in views' {
        AfterEach {
            [System.Threading.Thread]::CurrentThread.CurrentCulture = $before
        }

        It 'are Gregorian under the culture <_>' -ForEach 'th-TH', 'fa-IR', 'ar-SA' {
            $script:before = [cultureinfo]::CurrentCulture
            [System.Threading.Thread]::CurrentThread.CurrentCulture = $_
            $years = @(& $rendered | ForEach-Object { [regex]::Matches($_.Text, '[0-9]{4}(?=-[0-9]{2}-[0-9]{2}|/)|(?<=/)[0-9]{4}') } | ForEach-Object Value)
            $years | Sort-Object -Unique | Should -Be '2026'
            $years.Count | Should -BeGreaterThan 20
        }
    }

    Context 'Messages' {
        BeforeAll {
            # All output of a script to streams and host.
            $script:messages = {
                param([string]$Script)
                $shell = Get-RunspaceShell
                try {
                    $null = $shell.Runspace.SessionStateProxy.SetVariable('session', $session)
                    $null = $shell.Runspace.SessionStateProxy.SetVariable('hostile', $hostile)
                    $null = Invoke-InShell $shell '$PSDefaultParameterValues = @{ "*-Quay*:Session" = $session }; $VerbosePreference = $DebugPreference = "Continue"; $ConfirmPreference = "None"' $null
                    $thrown = try { $null = Invoke-InShell $shell $Script $null } catch { $_.Exception.InnerException.ErrorRecord }
                    foreach ($record in @($shell.Streams.Error) + $thrown | Where-Object { $_ }) {
                        "$record"
                        "$($record.CategoryInfo)"
                        $record.ErrorDetails.Message
                        if ($record.Exception.GetType().Name -eq 'QuayApiException') { $record.Exception.Message }
                        # Without ANSI colours and the script line.
                        ($record | Out-String -Width 5000) -replace "$([char]27)\[[0-9;]*m" -replace '\r?\n'
                    }
                    $shell.Streams.Warning.Message
                    $shell.Streams.Verbose.Message
                    # A response may have several lines.
                    $shell.Streams.Debug.Message -replace '\n'
                    $shell.Streams.Information | ForEach-Object { "$_" }
                    $shell.Streams.Progress | ForEach-Object { $_.Activity; $_.StatusDescription; $_.CurrentOperation }
                }
                finally {
                    Clear-RunspaceShell $shell
                }
            }
        }

        BeforeEach {
            Reset-TestConnection
            $script:session = Get-QuaySession
        }

        It 'show control characters in a visible form: <Name>' -ForEach @(
            @{ Name = 'an error of the registry'; Fault = @{ status = 400; body = 'error' }; Script = 'Get-QuayOrganization acme' }
            @{ Name = 'an error with advice'; Fault = @{ status = 401; body = 'error' }; Script = 'Get-QuayOrganization acme' }
            @{ Name = 'an error that ends the command'; Fault = @{ status = 400; body = 'error' }; Script = 'Get-QuayOrganization acme -ErrorAction Stop' }
            @{ Name = 'the raw answer to what failed'; Fault = @{ status = 400; body = 'raw' }; Script = 'Get-QuayOrganization acme' }
            @{ Name = 'something that is not there'; Script = 'Get-QuayRobot -Organization acme -Name $hostile' }
            @{ Name = 'something that a list does not hold'; Script = 'Get-QuayTag acme/app $hostile' }
            @{ Name = 'a name that cannot be'; Script = 'Remove-QuayRobot -Organization globex -Name "$hostile+x"' }
            @{ Name = 'the target of a change'; Script = '[pscustomobject]@{ Repository = "acme/app"; Name = $hostile } | Set-QuayTag -ManifestDigest sha256:0' }
            @{ Name = 'a value that does not fit'; Script = 'Set-QuayTagExpiration acme/app latest -ExpiresIn $hostile' }
            @{ Name = 'a time that is none'; Script = 'Get-QuayLog -Organization acme -Since $hostile' }
            @{ Name = 'a size that is none'; Script = 'New-QuayQuota acme -LimitBytes $hostile' }
            @{ Name = 'a warning'; Fault = @{ method = 'PUT'; effect = 'appendText' }; Script = 'Set-QuayUser -Current -Email erika@example.com' }
            @{ Name = 'the host'; Fault = @{ effect = 'appendText' }; Script = 'Connect-Quay $session.Endpoint $token' }
            @{ Name = 'verbose lines'; Fault = @{ effect = 'appendText' }; Script = 'Connect-Quay $session.Endpoint $token -PassThru' }
            @{ Name = 'progress'; Fault = @{ path = '/find/'; latencyMs = 1200 }; Script = 'Find-QuayRepository "app`n$hostile"' }
        ) {
            if ($Fault) {
                $rule = $Fault.Clone()
                if ($rule.effect) { $rule.body = $hostile }
                elseif ($rule.body -eq 'raw') { $rule.body = $hostile }
                elseif ($rule.body) { $rule.body = ConvertTo-Json @{ error_message = $hostile -replace '\n.*'; detail = $hostile } -Compress }
                Add-RegistryFault $rule
            }

            $texts = @(& $messages $Script.Replace('$token', "'$(Get-TestToken)'") | Where-Object { $_ })
            $texts.Count | Should -BeGreaterThan 0
            $texts | Where-Object { $_ -match $obeyed } | Should -BeNullOrEmpty
            @($texts -match [char]0x241B).Count | Should -BeGreaterThan 0
        }
    }
}
